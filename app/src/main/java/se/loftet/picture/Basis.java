package se.loftet.picture;

import se.loftet.platform.model.Embedded;

/// What a stance rests on besides published sources, by its kind and its stable name: a saved
/// analysis, a sentence the police let out, a note, the result of a survey, a dialogue.
public record Basis(Kind kind, String ref) implements Embedded {
  public enum Kind {
    FINDING,
    SENTENCE,
    NOTE,
    SURVEY,
    DIALOGUE
  }
}
