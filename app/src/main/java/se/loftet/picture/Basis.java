package se.loftet.picture;

import se.loftet.platform.model.Embedded;

/// What a stance rests on besides published sources, by its kind and its stable name: a saved
/// analysis, a sentence the police let out, a note.
public record Basis(Kind kind, String ref) implements Embedded {
  public enum Kind {
    FINDING,
    SENTENCE,
    NOTE
  }
}
