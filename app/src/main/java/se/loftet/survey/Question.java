package se.loftet.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question as it is put, with all its texts: what was asked can always be read beside what was
/// answered.
///
/// @param id stable within a questionnaire, and across them for a question of the bank
/// @param bank whether it comes from the question bank, word for word
/// @param factor the trust factor or subject it is about, as the bank names it
/// @param choices the scale's steps of a MATRIX
/// @param rows what a MATRIX asks about, line by line
/// @param least smallest number or first step of a scale
/// @param most largest number or last step of a scale; longest text
public record Question(
    String id,
    boolean bank,
    Type type,
    boolean required,
    @Nullable String factor,
    List<Wording> text,
    List<Wording> hint,
    List<Choice> choices,
    List<Choice> rows,
    @Nullable Integer least,
    @Nullable Integer most,
    @Nullable ShowIf showIf) {
  /// How it is answered. POINT and AREA are a place on the map or one from a list.
  public enum Type {
    SINGLE,
    MULTIPLE,
    SCALE,
    NUMBER,
    TEXT,
    MATRIX,
    POINT,
    AREA
  }

  public String in(String language) {
    return Wording.in(language, text);
  }

  public String hintIn(String language) {
    return Wording.in(language, hint);
  }

  /// Whether question, choices and rows all have words in the language. Easy Swedish is Swedish
  /// where it says nothing else.
  boolean saidIn(String language) {
    if (language.equals("sv-x-latt")) {
      return true;
    }
    return Wording.exact(language, text).isPresent()
        && choices.stream().allMatch(each -> Wording.exact(language, each.text()).isPresent())
        && rows.stream().allMatch(each -> Wording.exact(language, each.text()).isPresent());
  }

  /// The name an answer to one row of a matrix is stored under.
  public String key(Choice row) {
    return id + "." + row.code();
  }
}
