package se.loftet.platform.db;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.loftet.platform.OperatingFault;

/// The PostgreSQL that the application brings along, started durable and on loopback only.
///
/// The process that holds the lock file of the home runs the server. A second process joins it, and
/// takes the server over when the first one ends. What a killed application left running is stopped
/// first. Within one process a home is opened once and shared.
public final class EmbeddedPostgres implements AutoCloseable {
  /// The file that says a restore is between taking the old data away and having put the new ones.
  public static final String SWAPPING = "restore.unfinished";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();

  private final Path home;
  private final FileChannel lockFile;
  private final String password;
  private int users;
  private volatile boolean closing;
  private volatile int joinedPort;
  private volatile @Nullable Server server;

  private EmbeddedPostgres(Path home) throws IOException, InterruptedException {
    this.home = home;
    lockFile =
        FileChannel.open(
            home.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var secret = new SecretFile(home.resolve("database.password"));
    try {
      refuseHalfRestored();
      if (holdsOrJoins()) {
        password = secret.readOrMake();
        server = new Server(home);
      } else {
        password = secret.readOrMake();
        Thread.ofPlatform().name("database-heir").daemon().start(this::inherit);
      }
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  /// Starts, or joins, the server whose files lie below `home`.
  public static EmbeddedPostgres start(Path home) {
    synchronized (OPEN) {
      try {
        var real = Files.createDirectories(home.toAbsolutePath()).toRealPath();
        var running = OPEN.get(real);
        if (running == null) {
          running = new EmbeddedPostgres(real);
          OPEN.put(real, running);
        }
        running.users++;
        return running;
      } catch (IOException e) {
        throw OperatingFault.files(home.toAbsolutePath(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new OperatingFault("Interrupted while the database started.", e);
      }
    }
  }

  public int port() {
    var own = server;
    if (own != null) {
      return own.port();
    }
    try {
      joinedPort = Postmaster.of(data()).map(Postmaster::port).orElse(joinedPort);
    } catch (IOException unreadable) {
      LOG.debug("The port is read again later", unreadable);
    }
    return joinedPort;
  }

  public String password() {
    return password;
  }

  /// Asked again for each connection: a server started again may have another port.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
  }

  public Path home() {
    return home;
  }

  /// The folder with the server's files.
  public Path data() {
    return home.resolve("database");
  }

  /// The server's process, for tests that kill it. Empty when this process only joined it.
  public @Nullable Process process() {
    var own = server;
    return own == null ? null : own.process();
  }

  private void refuseHalfRestored() {
    if (Files.exists(home.resolve(SWAPPING))) {
      throw new OperatingFault(
          "A restore into %s was interrupted: run bin/loftet restore again.".formatted(home));
    }
  }

  /// Whether this process got the lock and shall run the server; else the server of the process
  /// that has it is ready to be joined.
  private boolean holdsOrJoins() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      @Nullable FileLock lock = lockFile.tryLock();
      if (lock != null) {
        return true;
      }
      var running = Postmaster.of(data()).filter(p -> p.ready() && p.runs(home));
      if (running.isPresent()) {
        joinedPort = running.get().port();
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new OperatingFault(
        "Another Löftet holds %s but its database is not ready: wait, or end that process."
            .formatted(home));
  }

  /// Waits until the process that runs the server has ended, then runs it.
  private void inherit() {
    try {
      Objects.requireNonNull(lockFile.lock());
      synchronized (this) {
        if (!closing) {
          LOG.info("The process that ran the database has ended; this one runs it now");
          server = new Server(home);
        }
      }
    } catch (ClosedChannelException closed) {
      LOG.debug("Closed while waiting for the database", closed);
    } catch (IOException | OperatingFault e) {
      LOG.error("The database was not taken over", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    synchronized (OPEN) {
      if (--users > 0) {
        return;
      }
      OPEN.remove(home);
      closing = true;
      try {
        stop();
      } catch (IOException e) {
        throw OperatingFault.files(home, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void stop() throws IOException, InterruptedException {
    synchronized (this) {
      var own = server;
      if (own != null) {
        own.stop();
      }
      lockFile.close();
    }
  }
}
