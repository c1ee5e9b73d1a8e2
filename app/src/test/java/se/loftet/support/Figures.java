package se.loftet.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Full numbers: `-Dlong=true` (`bin/check --long`) runs the long form of a test, and what was
/// measured is kept in `target/figures`.
public final class Figures {
  private Figures() {}

  public static boolean full() {
    return Boolean.getBoolean("long");
  }

  /// The number of rounds: a few always, all of them in the long form.
  public static int rounds(int few, int all) {
    return full() ? all : few;
  }

  public static void keep(String name, String line) {
    try {
      var folder = Files.createDirectories(Path.of("target/figures"));
      Files.writeString(folder.resolve(name + ".txt"), line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(name + ": " + line);
  }
}
