package se.loftet.workplace.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;
import se.loftet.evidence.SourceKind;
import se.loftet.judgement.Audience;
import se.loftet.municipality.Place;
import se.loftet.picture.Basis;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.web.Text;

/// Puts the words of a language on what the sources say.
record StanceViews(Text text, String home, Sheet sheet, LocalDate today) {

  List<MatrixPage.PlaceView> rows(Problem problem) {
    var rows = new ArrayList<MatrixPage.PlaceView>();
    for (var place : Matrix.rows(sheet, problem)) {
      rows.add(
          new MatrixPage.PlaceView(
              where(place), Matrix.SOURCES.stream().map(s -> cell(problem, place, s)).toList()));
    }
    return rows;
  }

  private String where(@Nullable Place place) {
    return place == null ? text.of("picture.everywhere") : place.name();
  }

  private MatrixPage.CellView cell(Problem problem, @Nullable Place place, SourceKind source) {
    var said = sheet.stances(problem, place, source);
    return new MatrixPage.CellView(
        Matrix.cell(problem, place, source),
        Filled.name(said.stream().map(Stance::stance).toList()),
        text.of("picture.cell", text.of(source), problem.title(), where(place)),
        said.stream().map(s -> stance(s, said.size() > 1 || !s.bare())).toList(),
        said.size() > 1 ? List.of() : options(said),
        said.stream().allMatch(Stance::bare));
  }

  private List<Option> options(List<Stance> said) {
    return Arrays.stream(Stance.Kind.values())
        .map(
            k -> new Option(k.name(), text.of(k), !said.isEmpty() && said.getFirst().stance() == k))
        .toList();
  }

  private MatrixPage.StanceView stance(Stance stance, boolean removable) {
    return new MatrixPage.StanceView(
        sign(stance.stance()),
        text.of(stance.stance()),
        home + "hallning/" + stance.head().id(),
        stance.note(),
        behind(stance),
        removable ? Matrix.mark(stance) : "");
  }

  /// What lies behind a stance: the source that can be looked up, the finding, sentence or note.
  private @Nullable String behind(Stance stance) {
    var source = sheet.evidence(stance).map(e -> e.title()).orElse(null);
    var basis = stance.basis();
    if (basis == null) {
      return source;
    }
    var words = basis(basis);
    return source == null ? words : source + ". " + words;
  }

  /// A sentence that has expired leaves the picture; that it did stands in its place.
  private String basis(Basis basis) {
    var finding = sheet.findings().get(basis.ref());
    if (basis.kind() == Basis.Kind.FINDING && finding != null) {
      return text.of("picture.basis.finding", finding, basis.ref());
    }
    if (basis.kind() != Basis.Kind.SENTENCE) {
      return text.of("picture.basis", basis.kind(), basis.ref());
    }
    var sentence = sheet.sentence(basis.ref());
    if (sentence.filter(s -> s.told(Audience.JOINT, today)).isPresent()) {
      return text.of("picture.basis.sentence", sentence.get().text(), sentence.get().validTo());
    }
    return sentence
        .filter(s -> today.isAfter(s.validTo()))
        .map(s -> text.of("picture.basis.expired", s.validTo()))
        .orElseGet(() -> text.of("picture.basis.closed"));
  }

  /// What one kind of source says of the problem all in all.
  MatrixPage.SourceView source(Problem problem, SourceKind source) {
    var kinds =
        sheet.stances(problem, source).stream().map(Stance::stance).distinct().sorted().toList();
    var tags =
        kinds.isEmpty()
            ? List.of(new MatrixPage.TagView("gap", text.of("picture.notStated")))
            : kinds.stream().map(k -> new MatrixPage.TagView(sign(k), text.of(k))).toList();
    return new MatrixPage.SourceView(text.of(source), tags);
  }

  /// The kinds of source nobody has asked about some problem.
  List<MatrixPage.UnheardView> unheard() {
    return Matrix.SOURCES.stream().map(this::unheard).filter(Objects::nonNull).toList();
  }

  private MatrixPage.@Nullable UnheardView unheard(SourceKind source) {
    var about = sheet.problems().stream().filter(p -> !sheet.heard(p, source)).toList();
    if (about.isEmpty()) {
      return null;
    }
    var words =
        about.size() == sheet.problems().size()
            ? text.of("picture.unheard.all")
            : String.join(", ", about.stream().map(Problem::title).toList());
    return new MatrixPage.UnheardView(text.of(source), words);
  }

  private static String sign(Stance.Kind said) {
    return switch (said) {
      case SUPPORTS -> "plus";
      case CONTRADICTS -> "clash";
      case SILENT -> "quiet";
      case NOT_ASKED -> "gap";
    };
  }
}
