package se.loftet.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that the application brings along, started durable and on loopback only.
///
/// An orphan left by a killed application is stopped and taken over. A second process on the same
/// directory joins the running server instead of starting one. If the server dies it is started
/// again.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path home;
  private final Path data;
  private final PostgresBinaries binaries;
  private final @Nullable FileLock lock;
  private final int port;
  private final String password;
  private volatile boolean closing;
  private volatile @Nullable Process server;

  private EmbeddedPostgres(Path home) throws IOException, InterruptedException {
    this.home = home;
    data = home.resolve("database");
    Files.createDirectories(home);
    binaries = PostgresBinaries.unpack(home);
    lock = lock(home.resolve("running.lock"));
    password = password(home.resolve("database.password"));
    if (lock == null) {
      port = runningPort();
      return;
    }
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise();
    }
    stopOrphan();
    port = freePort();
    start();
  }

  /// Starts, or joins, the server whose files lie below `home`.
  public static EmbeddedPostgres start(Path home) {
    try {
      return new EmbeddedPostgres(home.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException("the database in " + home + " did not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database started", e);
    }
  }

  public int port() {
    return port;
  }

  public String password() {
    return password;
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /// The server's process, for tests that kill it. Empty when this process only joined it.
  public @Nullable Process process() {
    return server;
  }

  private static @Nullable FileLock lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
    }
    return lock;
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(bytes));
    }
    return Files.readString(file).strip();
  }

  private void initialise() throws IOException, InterruptedException {
    var unfinished = home.resolve("database.new");
    binaries.run(
        "initdb",
        "-D",
        unfinished.toString(),
        "-U",
        "postgres",
        "-E",
        "UTF8",
        "--locale-provider=icu",
        "--icu-locale=sv-SE",
        "--locale=C",
        "-A",
        "scram-sha-256",
        "--pwfile=" + home.resolve("database.password"),
        "--data-checksums");
    Files.move(unfinished, data);
  }

  private void stopOrphan() throws IOException, InterruptedException {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    boolean ours =
        ProcessHandle.of(pid)
            .flatMap(p -> p.info().command())
            .map(command -> command.startsWith(binaries.folder().toString()))
            .orElse(false);
    if (ours) {
      LOG.info("Taking over the database server {} that was left running", pid);
      binaries.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
    }
  }

  private int runningPort() throws IOException, InterruptedException {
    var file = data.resolve("postmaster.pid");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (Files.exists(file)) {
        var lines = Files.readAllLines(file);
        if (lines.size() > 7 && lines.get(7).strip().equals("ready")) {
          return Integer.parseInt(lines.get(3).strip());
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IOException("another process holds " + home + " but its database is not ready");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private synchronized void start() throws IOException, InterruptedException {
    var options =
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "shared_buffers=256MB",
            "max_connections=60",
            "timezone=Europe/Stockholm",
            "log_timezone=Europe/Stockholm",
            "default_text_search_config=pg_catalog.swedish",
            "max_wal_size=2GB");
    var command = new ArrayList<>(List.of("postgres", "-D", data.toString(), "-p", "" + port));
    options.forEach(option -> command.addAll(List.of("-c", option)));
    var started = binaries.start(home.resolve("database.log"), command);
    server = started;
    waitUntilReady(started);
    var _ = started.onExit().thenAccept(this::startAgain);
  }

  private void waitUntilReady(Process started) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    var file = data.resolve("postmaster.pid");
    while (System.nanoTime() < end) {
      if (!started.isAlive()) {
        throw new IOException("the database stopped at once, see " + home.resolve("database.log"));
      }
      if (Files.exists(file)) {
        var lines = Files.readAllLines(file);
        if (lines.size() > 7 && lines.get(7).strip().equals("ready")) {
          return;
        }
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IOException("the database was not ready in " + PATIENCE.toSeconds() + " seconds");
  }

  private void startAgain(Process dead) {
    if (closing) {
      return;
    }
    LOG.error("The database server ended with {}; starting it again", dead.exitValue());
    try {
      start();
    } catch (IOException e) {
      LOG.error("The database server does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    closing = true;
    if (lock == null) {
      return;
    }
    try {
      if (server != null && server.isAlive()) {
        binaries.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
      }
      lock.channel().close();
    } catch (IOException e) {
      throw new UncheckedIOException("the database did not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
