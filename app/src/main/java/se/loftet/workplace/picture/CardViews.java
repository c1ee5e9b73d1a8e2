package se.loftet.workplace.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Labels;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Control;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.web.Text;

/// Puts the words of a language on problem cards.
record CardViews(Text text, String home, Sheet sheet, StanceViews stances) {
  private static final List<String> QUESTIONS =
      List.of("chosenBecause", "sourcesUsed", "selectionLimits", "meansForWork");

  List<MatrixPage.CardView> all() {
    return sheet.problems().stream().map(this::card).toList();
  }

  private MatrixPage.CardView card(Problem problem) {
    long id = problem.head().id();
    var control = problem.control();
    return new MatrixPage.CardView(
        "p" + id,
        problem.title(),
        home + "problem/" + id,
        facts(problem),
        Arrays.stream(Cause.Corner.values())
            .map(corner -> corner(problem, corner))
            .filter(c -> !c.causes().isEmpty() || !c.words().equals(text.of(Cause.Corner.OTHER)))
            .toList(),
        problem.eventChain(),
        questions(control),
        control == null ? 0 : control.answered(),
        Matrix.SOURCES.stream().map(source -> stances.source(problem, source)).toList(),
        confidence(problem),
        sheet.clash(problem),
        home + "orsak/ny?under=" + id,
        home + "hallning/ny?under=" + id,
        stances.rows(problem));
  }

  private List<MatrixPage.FactView> facts(Problem problem) {
    var facts = new ArrayList<MatrixPage.FactView>();
    facts.add(fact("what", problem.what()));
    facts.add(fact("placeText", where(problem)));
    facts.add(fact("timeText", problem.timeText()));
    facts.add(fact("affected", problem.affected()));
    facts.add(fact("sinceText", problem.sinceText()));
    facts.add(fact("consequence", problem.consequence()));
    facts.add(fact("knownGaps", problem.knownGaps()));
    facts.add(fact("expected", problem.expected()));
    return facts;
  }

  private @Nullable String where(Problem problem) {
    var names =
        sheet.places().stream()
            .filter(p -> problem.places().stream().anyMatch(ref -> ref.id() == p.head().id()))
            .map(Place::name)
            .toList();
    var text = problem.placeText();
    if (names.isEmpty()) {
      return text;
    }
    var list = String.join(", ", names);
    return text == null ? list : text + " (" + list + ")";
  }

  private MatrixPage.FactView fact(String field, @Nullable String words) {
    var blank = words == null || words.isBlank();
    return new MatrixPage.FactView(
        text.of("field.Problem." + field + ".label"), blank ? null : words);
  }

  private MatrixPage.CornerView corner(Problem problem, Cause.Corner corner) {
    return new MatrixPage.CornerView(
        text.of(corner),
        sheet.causes(problem).stream()
            .filter(cause -> cause.corner() == corner)
            .map(c ->
                new MatrixPage.LinkView(
                    home + "orsak/" + c.head().id(), Labels.shortened(c.text())))
            .toList());
  }

  private List<MatrixPage.FactView> questions(@Nullable Control control) {
    var views = new ArrayList<MatrixPage.FactView>();
    for (int i = 0; i < QUESTIONS.size(); i++) {
      var answer = control == null ? null : control.answers().get(i);
      views.add(
          new MatrixPage.FactView(text.of("field.Control." + QUESTIONS.get(i) + ".label"), answer));
    }
    return views;
  }

  private String confidence(Problem problem) {
    var sure =
        problem.confidence() == null
            ? text.of("picture.confidence.none")
            : text.of("picture.confidence", problem.confidence());
    return sure
        + " "
        + text.of(
            "picture.said",
            sheet.says(problem, Stance.Kind.SUPPORTS),
            sheet.says(problem, Stance.Kind.CONTRADICTS),
            Matrix.SOURCES.size());
  }
}
