package se.loftet.platform.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import se.loftet.platform.OperatingFault;

/// The server programs, unpacked once per version from the jar they come in.
record PostgresBinaries(Path folder) {
  static final String VERSION = "18.6.0";

  /// Called by the one process that holds the home.
  static PostgresBinaries unpack(Path home) throws IOException, InterruptedException {
    var folder = home.resolve("postgres-" + VERSION);
    if (!Files.exists(folder)) {
      Folders.deleteStartingWith(home, "unpacking-");
      var unfinished = Files.createTempDirectory(home, "unpacking-");
      extract(unfinished);
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      Folders.sync(home);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  private static void extract(Path to) throws IOException {
    var architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var name = "/postgres-linux-" + architecture + ".txz";
    try (var packed = PostgresBinaries.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new OperatingFault(
            "Löftet brings no database for this kind of machine (%s): set LOFTET_DB_URL to a PostgreSQL of your own."
                .formatted(System.getProperty("os.arch")));
      }
      try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          extract(tar, entry, to);
        }
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path to)
      throws IOException {
    var file = to.resolve(entry.getName()).normalize();
    if (!file.startsWith(to)) {
      throw new IOException("outside the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(file, to.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(tar, file);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /// Runs a program to its end; its output is the error when it fails.
  void run(String program, String... arguments) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(program));
    words.addAll(List.of(arguments));
    var process = new ProcessBuilder(command(words)).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(program + " failed: " + output.strip());
    }
  }

  /// Starts the server with its output appended to `log`.
  Process start(Path log, List<String> words) throws IOException {
    return new ProcessBuilder(command(words))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /// In a session of its own, so that Ctrl-C reaches the application only, which then stops the
  /// server last. Root runs it in a user namespace, because PostgreSQL refuses to run as root.
  private List<String> command(List<String> words) throws IOException {
    var command = new ArrayList<String>();
    command.add("setsid");
    if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(words.getFirst()).toString());
    command.addAll(words.subList(1, words.size()));
    return command;
  }
}
