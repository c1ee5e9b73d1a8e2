package se.loftet.document;

import java.util.Comparator;
import java.util.List;
import se.loftet.picture.Edition;

/// What an edition says was chosen and deselected, the chosen first.
record Chosen(EditionPages pages) {
  List<EditionPage.ChoiceView> of(Edition edition) {
    return edition.problems().stream()
        .map(Edition.Story::facts)
        .filter(facts -> facts.one("choice") != null)
        .sorted(Comparator.comparing(facts -> String.valueOf(facts.one("choice"))))
        .map(this::view)
        .toList();
  }

  private EditionPage.ChoiceView view(Edition.Part facts) {
    return new EditionPage.ChoiceView(
        "problem-" + facts.one("problem"),
        String.valueOf(facts.one("title")),
        pages.value("choice", String.valueOf(facts.one("choice"))),
        String.valueOf(facts.one("choiceReason")));
  }
}
