package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.List;

/// The errors found so far. Reading goes on after one, so that all are told at once.
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is not on the class path
  void add(int line, String path, String expected, Object... words) {
    found.add(new Fault(line, path, expected.formatted(words)));
  }

  boolean none() {
    return found.isEmpty();
  }

  BadThreadFile refused() {
    return new BadThreadFile(found);
  }
}
