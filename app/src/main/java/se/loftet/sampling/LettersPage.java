package se.loftet.sampling;

import java.util.List;

/// What sampling/letters.jte prints, in Swedish.
///
/// @param address where it is answered
/// @param promise what the municipality adds to the promise every survey makes, or blank
/// @param forgotten the day names and addresses are deleted at the latest
public record LettersPage(
    String sender,
    String title,
    boolean reminder,
    String address,
    String closes,
    String promise,
    String forgotten,
    List<Letter> letters) {

  /// One letter.
  ///
  /// @param code in groups of four
  /// @param picture the way to the answer with the code, as the data of a PNG picture
  public record Letter(
      int number, String name, String address, String postal, String code, String picture) {}
}
