package se.loftet.survey;

import java.util.List;

/// A text in one language, named as in BCP 47: `sv`, `sv-x-latt`, `en`, `ar`, `fa`, `ti`, `so`.
public record Wording(String language, String text) {
  /// The text in the language, else in the nearest there is: easy Swedish reads Swedish, and the
  /// first is better than none.
  static String in(String language, List<Wording> wordings) {
    return exact(language, wordings)
        .or(() -> exact("sv", wordings))
        .or(() -> wordings.stream().findFirst())
        .map(Wording::text)
        .orElse("");
  }

  static java.util.Optional<Wording> exact(String language, List<Wording> wordings) {
    return wordings.stream().filter(each -> each.language().equals(language)).findFirst();
  }
}
