package se.loftet.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The server programs, unpacked once per version from the jar they come in.
record PostgresBinaries(Path folder) {
  private static final String VERSION = "18.6.0";

  static PostgresBinaries unpack(Path home) throws IOException {
    var folder = home.resolve("postgres-" + VERSION);
    if (!Files.exists(folder)) {
      var unfinished = Files.createTempDirectory(home, "postgres-unpacking");
      extract(unfinished);
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  private static void extract(Path to) throws IOException {
    var architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var name = "/postgres-linux-" + architecture + ".txz";
    try (var packed = PostgresBinaries.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new IOException("no database for this machine (" + name + "): set LOFTET_DB_URL");
      }
      try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          var file = to.resolve(entry.getName()).normalize();
          if (!file.startsWith(to)) {
            throw new IOException("outside the folder: " + entry.getName());
          }
          if (entry.isDirectory()) {
            Files.createDirectories(file);
          } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
          } else {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0) {
              Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
          }
        }
      }
    }
  }

  /// Runs a program to its end; its output is the error when it fails.
  void run(String program, String... arguments) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(program));
    words.addAll(List.of(arguments));
    var output = Files.createTempFile("loftet", ".log");
    try {
      if (start(output, words).waitFor() != 0) {
        throw new IOException(program + " failed: " + Files.readString(output));
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  Process start(Path output, List<String> command) throws IOException {
    var words = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      words.addAll(List.of("unshare", "-U"));
    }
    words.add(folder.resolve("bin").resolve(command.getFirst()).toString());
    words.addAll(command.subList(1, command.size()));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }
}
