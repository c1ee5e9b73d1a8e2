package se.loftet.sampling;

import java.util.List;

/// What sampling/letters.jte prints, in Swedish.
///
/// @param address where it is answered
/// @param promise what the municipality adds to the promise every survey makes, or blank
/// @param contact whom to turn to, or blank
/// @param languages in which it can be answered, in words of each; none when there is only one
/// @param forgotten the day names and addresses are deleted at the latest
public record LettersPage(
    String sender,
    String title,
    boolean reminder,
    String address,
    String closes,
    String promise,
    String contact,
    List<Language> languages,
    String forgotten,
    List<Letter> letters) {

  /// That it can be answered in a language, in its own words.
  ///
  /// @param picture of the words where the letter's typeface lacks their script, or blank
  public record Language(String language, String words, String picture) {}

  /// One letter.
  ///
  /// @param code in groups of four
  /// @param picture the way to the answer with the code, as the data of a PNG picture
  public record Letter(
      int number, String name, String address, String postal, String code, String picture) {}
}
