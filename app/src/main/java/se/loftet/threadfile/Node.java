package se.loftet.threadfile;

import java.util.List;
import java.util.Map;

/// A piece of the file as it was written, with its line.
sealed interface Node {
  int line();

  /// A single value; `quoted` tells the text "8" from the number 8.
  record Value(int line, String text, boolean quoted) implements Node {}

  /// Nothing: an empty value or the word null.
  record Nothing(int line) implements Node {}

  record Items(int line, List<Node> items) implements Node {}

  record Members(int line, Map<String, Member> members) implements Node {}

  record Member(int line, Node value) {}

  /// What it is, for a sentence about what was expected instead.
  default String found() {
    return switch (this) {
      case Value value -> "'" + shortened(value.text()) + "'";
      case Nothing nothing -> "nothing";
      case Items items -> "a list";
      case Members members -> "fields";
    };
  }

  private static String shortened(String text) {
    var line = text.replaceAll("\\s+", " ");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }
}
