package se.loftet.access;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// How the audit log ended at moments in the past, one line each, in a file outside the database:
/// `seq hash`. Whoever shortens the log in the database leaves a line here that no longer fits.
///
/// Written while serving: at the start, every ten minutes and at the end. Copied elsewhere now and
/// then, the file also tells on whoever may write on this machine.
@Component
class AuditCheckpoints {
  private static final Logger LOG = LoggerFactory.getLogger(AuditCheckpoints.class);
  private static final long MINUTES = 10;
  private final AuditRepository log;
  private final Path file;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("checkpoint").factory());
  private long written;
  private boolean serving;

  AuditCheckpoints(AuditRepository log, @Value("${loftet.home}") Path home) {
    this.log = log;
    this.file = home.resolve("audit.checkpoints");
  }

  Path file() {
    return file;
  }

  @EventListener
  void serving(WebServerInitializedEvent event) {
    serving = true;
    var _ = rounds.scheduleWithFixedDelay(this::writeQuietly, 0, MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    rounds.close();
    if (serving) {
      writeQuietly();
    }
  }

  /// Remembers how the log ends now.
  synchronized void write() throws IOException {
    var head = log.head();
    if (head.seq() <= 0 || head.seq() == written) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        head.seq() + " " + head.hash() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    written = head.seq();
  }

  private void writeQuietly() {
    try {
      write();
    } catch (DataAccessException | IOException later) {
      LOG.warn("The end of the audit log was not noted in {}; trying again later", file, later);
    }
  }

  /// The hash by row number.
  Map<Long, String> read() {
    var known = new HashMap<Long, String>();
    if (!Files.exists(file)) {
      return known;
    }
    try {
      for (var line : Files.readAllLines(file)) {
        var words = line.split(" ", 2);
        if (words.length == 2 && words[0].matches("\\d{1,18}")) {
          known.put(Long.parseLong(words[0]), words[1].strip());
        }
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
