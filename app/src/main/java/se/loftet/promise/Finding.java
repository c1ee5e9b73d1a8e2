package se.loftet.promise;

import se.loftet.platform.web.Text;

/// One lack of one promise.
///
/// @param words what in the text it is about, blank when it is something that is not there
public record Finding(Lack lack, String words) {
  public String sentence(Text text) {
    return text.of(Text.key(lack), words);
  }

  /// What to do about it, beginning with a verb.
  public String suggestion(Text text) {
    return text.of(Text.key(lack) + ".suggestion", words);
  }
}
