package se.loftet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reviewed output kept as files below `src/test/golden`.
///
/// `-Dgolden.update` writes them anew; a person reads the difference before it is committed.
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/golden");

  private Golden() {}

  /// Compares with the reviewed file, line by line. Blank output is refused.
  public static void assertMatches(String name, String actual) {
    if (actual.isBlank()) {
      throw new AssertionError("blank output for " + name);
    }
    var file = FOLDER.resolve(name);
    try {
      if (System.getProperty("golden.update") != null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        return;
      }
      compare(file, Files.exists(file) ? Files.readString(file) : "", actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(Path file, String expected, String actual) {
    if (expected.equals(actual)) {
      return;
    }
    var want = expected.split("\n", -1);
    var got = actual.split("\n", -1);
    for (int i = 0; i < Math.max(want.length, got.length); i++) {
      var wanted = i < want.length ? want[i] : "(end of file)";
      var found = i < got.length ? got[i] : "(end of output)";
      if (!wanted.equals(found)) {
        throw new AssertionError(
            "%s differs at line %d%n  expected: %s%n  found:    %s%nRewrite with -Dgolden.update"
                .formatted(file, i + 1, wanted, found));
      }
    }
  }
}
