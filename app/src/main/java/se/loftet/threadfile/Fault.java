package se.loftet.threadfile;

/// One error in a thread file: where it is and what was expected there.
public record Fault(int line, String path, String expected) implements Comparable<Fault> {
  @Override
  public int compareTo(Fault other) {
    return Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return path.isEmpty()
        ? "line %d: %s".formatted(line, expected)
        : "line %d, %s: %s".formatted(line, path, expected);
  }
}
