package se.loftet.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Kills the server of a home, or one of its processes, as `kill -9` does.
public final class ServerProcesses {
  private ServerProcesses() {}

  private static ProcessHandle server(Path home) {
    try {
      var running = Postmaster.of(home.resolve("database")).orElseThrow();
      return ProcessHandle.of(running.pid()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void killServer(Path home) {
    server(home).destroyForcibly();
  }

  /// The youngest child of the server is the process of a connection.
  public static void killOneConnection(Path home) {
    server(home)
        .children()
        .reduce((a, b) -> a.pid() > b.pid() ? a : b)
        .orElseThrow()
        .destroyForcibly();
  }
}
