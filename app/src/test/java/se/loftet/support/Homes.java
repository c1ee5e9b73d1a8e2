package se.loftet.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Fresh homes for tests that start a database server of their own.
public final class Homes {
  private static final String PROGRAMS = "postgres-18.6.0";

  private Homes() {}

  /// An empty home that has the server programs already, as links to those the tests unpacked.
  public static Path fresh(String name) {
    try {
      var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), name + "-");
      var unpacked = TestDatabase.HOME.resolve(PROGRAMS);
      TestDatabase.settings("postgres");
      run("cp", "-al", unpacked.toString(), home.resolve(PROGRAMS).toString());
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void delete(Path home) {
    run("rm", "-rf", home.toString());
  }

  /// Runs a program of the system and insists that it succeeds.
  public static void run(String... words) {
    try {
      var process = new ProcessBuilder(words).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", words) + ": " + process.exitValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
