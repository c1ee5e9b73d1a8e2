package se.loftet.analysis;

import java.nio.file.Path;

/// An input file that cannot be read: where, and what was expected there.
final class BadFile extends RuntimeException {
  /// Line and column count from 1; 0 where the fault has no place in the file.
  BadFile(Path file, int line, int column, String expected) {
    super(place(file, line, column) + ": expected " + expected);
  }

  private static String place(Path file, int line, int column) {
    if (line == 0) {
      return file.toString();
    }
    return "%s, line %d, column %d".formatted(file, line, column);
  }
}
