package se.loftet.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running server says of itself in `postmaster.pid`.
record Postmaster(long pid, int port, boolean ready) {

  /// Reads the file, which may lie there since a crash and may be half written.
  static Optional<Postmaster> of(Path data) throws IOException {
    try {
      var lines = Files.readAllLines(data.resolve("postmaster.pid"));
      if (lines.size() < 4) {
        return Optional.empty();
      }
      boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
      return Optional.of(new Postmaster(number(lines, 0), (int) number(lines, 3), ready));
    } catch (NoSuchFileException | NumberFormatException absent) {
      return Optional.empty();
    }
  }

  private static long number(List<String> lines, int at) {
    return Long.parseLong(lines.get(at).strip());
  }

  /// Whether the process lives and is a server started from the programs below `home`. A number
  /// used again by another program after a restart of the machine is not.
  boolean runs(Path home) {
    return ProcessHandle.of(pid).filter(process -> isServer(home, process)).isPresent();
  }

  static boolean isServer(Path home, ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(command -> command.startsWith(home.resolve("postgres-").toString()))
        .isPresent();
  }
}
