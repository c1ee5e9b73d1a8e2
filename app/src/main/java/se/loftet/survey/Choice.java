package se.loftet.survey;

import java.util.List;

/// One answer to choose, or one row of a matrix.
///
/// @param code what is stored, `1` or `klotter`
/// @param missing whether choosing it says nothing of the matter, as "don't know" does
public record Choice(String code, List<Wording> text, boolean missing) {
  public String in(String language) {
    return Wording.in(language, text);
  }
}
