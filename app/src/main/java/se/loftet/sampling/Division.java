package se.loftet.sampling;

import java.util.function.BiPredicate;

/// A part of a background, or of two at once, that figures are told of.
///
/// @param by as figures carry it
/// @param name of the part, in Swedish
/// @param hidden whether the figure of a question and a code is hidden of this part
record Division(String by, String name, Persons persons, BiPredicate<String, String> hidden) {
  /// Who belongs to it.
  interface Persons {
    boolean[] in();
  }

  boolean[] in() {
    return persons.in();
  }

  boolean hides(String question, String code) {
    return hidden.test(question, code);
  }
}
