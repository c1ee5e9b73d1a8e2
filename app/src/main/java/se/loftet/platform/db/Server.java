package se.loftet.platform.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.loftet.platform.OperatingFault;

/// The server process of one home: started, watched, and started again when it dies.
///
/// Only the process that holds the home's lock has one.
final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration RECOVERY = Duration.ofMinutes(15);
  private static final long LOG_LIMIT = 20_000_000;

  private final Path home;
  private final Path data;
  private final Path log;
  private final PostgresBinaries binaries;
  private final Thread guard =
      Thread.ofPlatform().name("database-guard").daemon().unstarted(this::guard);
  private volatile boolean closing;
  private volatile int port;
  private volatile @Nullable Process process;

  Server(Path home) throws IOException, InterruptedException {
    this.home = home;
    data = home.resolve("database");
    log = home.resolve("database.log");
    binaries = PostgresBinaries.unpack(home);
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise();
    }
    refuseOtherVersion();
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, home.resolve("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    start();
    guard.start();
  }

  int port() {
    return port;
  }

  @Nullable Process process() {
    return process;
  }

  private void initialise() throws IOException, InterruptedException {
    var unfinished = home.resolve("database.new");
    Folders.delete(unfinished);
    binaries.run("initdb", ServerOptions.initdb(unfinished, home.resolve("database.password")));
    Files.move(unfinished, data);
    Folders.sync(home);
  }

  private void refuseOtherVersion() throws IOException {
    var major = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!PostgresBinaries.VERSION.startsWith(major + ".")) {
      throw new OperatingFault(
          "The database in %s was made by PostgreSQL %s and this Löftet brings %s: move it with a backup made by the old Löftet, see docs/operation.md."
              .formatted(data, major, PostgresBinaries.VERSION));
    }
  }

  private void start() throws IOException, InterruptedException {
    takeOver();
    for (int attempt = 1; ; attempt++) {
      int wanted = attempt == 1 && port != 0 ? port : Ports.free();
      long before = Files.exists(log) ? Files.size(log) : 0;
      var started = binaries.start(log, ServerOptions.command(data, wanted));
      process = started;
      if (becomesReady(started)) {
        port = wanted;
        return;
      }
      var why = written(before);
      if (attempt == 10 || !why.contains("could not bind")) {
        throw new OperatingFault(
            "The database in %s does not start: %s".formatted(data, reason(why)));
      }
    }
  }

  /// Ends what a killed application or a killed server left running. The lock is ours, so nobody
  /// else uses these files.
  private void takeOver() throws IOException, InterruptedException {
    var orphan = Postmaster.of(data).filter(postmaster -> postmaster.runs(home));
    if (orphan.isPresent()) {
      LOG.info("Taking over the database server {} that was left running", orphan.get().pid());
      stopServer();
    }
    var left = ProcessHandle.allProcesses().filter(p -> Postmaster.isServer(home, p)).toList();
    for (var each : left) {
      each.destroyForcibly();
    }
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (left.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  private void stopServer() throws IOException, InterruptedException {
    try {
      binaries.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
    } catch (IOException slow) {
      LOG.warn("The database server did not stop in time and is stopped at once", slow);
      binaries.run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "-t", "60", "stop");
    }
  }

  private boolean becomesReady(Process started) throws IOException, InterruptedException {
    long end = System.nanoTime() + RECOVERY.toNanos();
    while (started.isAlive()) {
      var postmaster = Postmaster.of(data);
      if (postmaster.isPresent()
          && postmaster.get().ready()
          && postmaster.get().pid() == started.pid()) {
        return true;
      }
      if (System.nanoTime() > end) {
        throw new OperatingFault(
            "The database in %s was not ready in %d minutes, see %s."
                .formatted(data, RECOVERY.toMinutes(), log));
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return false;
  }

  /// What the server wrote in its log after `start`.
  private String written(long start) throws IOException {
    try (var channel = FileChannel.open(log, StandardOpenOption.READ)) {
      channel.position(start);
      var bytes = ByteBuffer.allocate(16_000);
      channel.read(bytes);
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }

  private String reason(String written) {
    if (written.contains("No space left")) {
      return "the disk is full; make room and start again.";
    }
    var fatal =
        written
            .lines()
            .filter(line ->
                line.contains("FATAL") || line.contains("PANIC") || line.contains("unshare"))
            .findFirst();
    return fatal.orElse("no reason given") + " (see " + log + ")";
  }

  private void guard() {
    try {
      while (!closing) {
        var watched = process;
        int code = watched == null ? -1 : watched.waitFor();
        if (!closing) {
          LOG.error("The database server ended with {} and is started again", code);
          startAgain();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain() throws InterruptedException {
    for (long pause = 100; !closing; pause = Math.min(pause * 2, 10_000)) {
      try {
        start();
        LOG.info("The database server runs again");
        return;
      } catch (IOException | OperatingFault e) {
        LOG.error("The database server is tried again in {} ms: {}", pause, e.getMessage());
      }
      TimeUnit.MILLISECONDS.sleep(pause);
    }
  }

  void stop() throws IOException, InterruptedException {
    closing = true;
    guard.interrupt();
    guard.join();
    var running = process;
    if (running != null && running.isAlive()) {
      stopServer();
    }
  }
}
