package se.loftet.platform.db;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.loftet.platform.OperatingFault;

/// Opens the database while the rest of the program is still being put together.
public final class DatabaseAhead {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAhead.class);
  private static final AtomicReference<Optional<Opening>> BEGUN =
      new AtomicReference<>(Optional.empty());

  private record Opening(Database.Settings settings, FutureTask<Database> database) {}

  private DatabaseAhead() {}

  /// Begins to open the database with these settings, for the next who opens it with the same.
  public static void begin(Database.Settings settings) {
    var opening = new FutureTask<>(() -> Database.openNow(settings));
    BEGUN.set(Optional.of(new Opening(settings, opening)));
    Thread.ofPlatform().name("database-ahead").daemon().start(opening);
  }

  static Optional<Database> take(Database.Settings settings) {
    var begun = BEGUN.get().filter(opening -> opening.settings().equals(settings));
    begun.ifPresent(opening -> BEGUN.set(Optional.empty()));
    return begun.map(DatabaseAhead::opened);
  }

  /// Closes what was opened for nobody, because the program did not come up.
  public static void abandon() {
    BEGUN
        .getAndSet(Optional.empty())
        .ifPresent(opening -> {
          try {
            opened(opening).close();
          } catch (RuntimeException fault) {
            LOG.debug("It was not opened either", fault);
          }
        });
  }

  private static Database opened(Opening opening) {
    try {
      return opening.database().get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperatingFault("Interrupted while the database started.", e);
    }
  }
}
