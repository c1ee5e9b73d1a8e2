package se.loftet.sampling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import se.loftet.survey.AnswerWords;

/// Says in each language of a survey that it can be answered in it. The typeface of letters has
/// Latin script only, so Arabic and Persian come as drawn pictures with their words beside, and
/// Tigrinya is named in Swedish.
final class LetterLanguages {
  private static final List<String> DRAWN = List.of("ar", "fa");

  private LetterLanguages() {}

  static List<LettersPage.Language> of(List<String> languages) {
    return languages.size() < 2
        ? List.of()
        : languages.stream()
            .map(each ->
                new LettersPage.Language(
                    each.equals("ti") ? "sv" : each,
                    AnswerWords.in(each).of("letter"),
                    DRAWN.contains(each) ? picture(each) : ""))
            .toList();
  }

  private static String picture(String language) {
    try (var file =
        LetterLanguages.class.getResourceAsStream("/survey/letter/" + language + ".png")) {
      return file == null
          ? ""
          : "data:image/png;base64," + Base64.getEncoder().encodeToString(file.readAllBytes());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
