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
  /// How it is answered. An AREA is a place from a list, a POINT one on the map or from the list, a
  /// SHAPE is drawn on the map, corner by corner, or is a place from the list.
  public enum Type {
    SINGLE,
    MULTIPLE,
    SCALE,
    NUMBER,
    TEXT,
    MATRIX,
    POINT,
    AREA,
    SHAPE
  }

  public String in(String language) {
    return Wording.in(language, text);
  }

  public String hintIn(String language) {
    return Wording.in(language, hint);
  }

  /// Whether question, choices and rows all have words in the language. An own question needs none
  /// in easy Swedish: it is Swedish where it says nothing else.
  boolean saidIn(String language) {
    if (language.equals("sv-x-latt") && !bank) {
      return true;
    }
    return Wording.exact(language, text).isPresent()
        && choices.stream().allMatch(each -> Wording.exact(language, each.text()).isPresent())
        && rows.stream().allMatch(each -> Wording.exact(language, each.text()).isPresent());
  }

  /// The same question with other answers and lines.
  Question asking(List<Choice> otherChoices, List<Choice> otherRows) {
    return new Question(
        id,
        bank,
        type,
        required,
        factor,
        text,
        hint,
        List.copyOf(otherChoices),
        List.copyOf(otherRows),
        least,
        most,
        showIf);
  }

  /// Whether both are the same question of the bank, or ask in the same Swedish words with the same
  /// answers.
  public boolean asksTheSame(Question other) {
    return (bank && other.bank && id.equals(other.id))
        || (type == other.type
            && in("sv").equals(other.in("sv"))
            && words(choices).equals(words(other.choices))
            && words(rows).equals(words(other.rows)));
  }

  private static List<String> words(List<Choice> choices) {
    return choices.stream().map(each -> each.code() + " " + each.in("sv")).toList();
  }

  /// Whether it can be answered with a place from the list.
  public boolean placed() {
    return type == Type.AREA || type == Type.POINT || type == Type.SHAPE;
  }

  /// The name an answer to one row of a matrix is stored under.
  public String key(Choice row) {
    return id + "." + row.code();
  }
}
