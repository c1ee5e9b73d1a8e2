package se.loftet.thread;

import org.jspecify.annotations.Nullable;

/// Whether a text says nothing.
final class Blank {
  private Blank() {}

  static boolean is(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
