package se.loftet.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.SourceKind;
import se.loftet.municipality.Place;
import se.loftet.picture.Chapter;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.promise.FocusArea;

/// L01–L04 and L07: the situation picture of 4 § and its age by 6 §.
final class PictureRules {
  private static final int WARN_MONTHS = 18;
  private static final int MONTHS = 24;

  private PictureRules() {}

  static List<LawAnswer> of(LawFacts facts) {
    return facts.picture().map(picture -> of(facts, picture)).orElseGet(PictureRules::none);
  }

  private static List<LawAnswer> none() {
    return List.of(
        LawAnswer.missing(LawPoint.L01, List.of()),
        LawAnswer.missing(LawPoint.L02, List.of()),
        LawAnswer.missing(LawPoint.L03, List.of()),
        LawAnswer.missing(LawPoint.L04, List.of()),
        LawAnswer.missing(LawPoint.L07, List.of()));
  }

  private static List<LawAnswer> of(LawFacts facts, SituationPicture picture) {
    var sources = facts.sources(picture);
    boolean crime = sources.stream().anyMatch(e -> e.kind() == SourceKind.REPORTED_CRIME);
    boolean other = sources.stream().anyMatch(e -> e.kind() != SourceKind.REPORTED_CRIME);
    boolean consequence = facts.problems(picture).stream().anyMatch(p -> !blank(p.consequence()));
    return List.of(
        LawAnswer.of(
            LawPoint.L01,
            !Chapter.MAPPING.empty(picture) && crime && consequence,
            List.of(picture)),
        LawAnswer.of(
            LawPoint.L02, !Chapter.OTHER_INFORMATION.empty(picture) && other, List.of(picture)),
        analysis(facts, picture),
        everywhere(facts, picture),
        age(facts));
  }

  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /// Every prioritised problem is analysed; all of them when none is chosen yet.
  private static LawAnswer analysis(LawFacts facts, SituationPicture picture) {
    if (Chapter.ANALYSIS.empty(picture)) {
      return LawAnswer.missing(LawPoint.L03, List.of());
    }
    var lacking =
        prioritised(facts, picture).stream()
            .filter(p -> facts.causes().stream().noneMatch(c -> c.problem().id() == p.head().id()))
            .map(Problem::title)
            .toList();
    return LawAnswer.of(LawPoint.L03, List.of(picture), lacking);
  }

  private static List<Problem> prioritised(LawFacts facts, SituationPicture picture) {
    var all = facts.problems(picture);
    var chosen =
        all.stream()
            .filter(p ->
                facts.focusAreas().stream()
                    .filter(area -> area.choice() == FocusArea.Choice.CHOSEN)
                    .anyMatch(area ->
                        area.problems().stream().anyMatch(ref -> ref.id() == p.head().id())))
            .toList();
    return chosen.isEmpty() ? all : chosen;
  }

  /// Every district, or every locality where there are none, has a problem or a noted status.
  private static LawAnswer everywhere(LawFacts facts, SituationPicture picture) {
    var districts = facts.places().stream().filter(p -> p.kind() == Place.Kind.DISTRICT).toList();
    var places =
        districts.isEmpty()
            ? facts.places().stream().filter(p -> p.kind() == Place.Kind.LOCALITY).toList()
            : districts;
    if (places.isEmpty()) {
      return LawAnswer.missing(LawPoint.L04, List.of());
    }
    var told = new ArrayList<Long>();
    facts.problems(picture).forEach(p -> p.places().forEach(ref -> told.add(ref.id())));
    for (var status : facts.records(LawRecord.Kind.AREA_STATUS)) {
      var place = status.place();
      if (place != null) {
        told.add(place.id());
      }
    }
    return LawAnswer.of(
        LawPoint.L04,
        List.of(picture),
        places.stream().filter(p -> !told.contains(p.head().id())).map(Place::name).toList());
  }

  private static LawAnswer age(LawFacts facts) {
    var decided = facts.decided();
    if (decided.isEmpty()) {
      return LawAnswer.missing(LawPoint.L07, List.of());
    }
    var day = Objects.requireNonNull(decided.get().decided()).lastDay();
    return LawAnswer.dated(
        LawPoint.L07,
        decided.get(),
        day.plusMonths(WARN_MONTHS),
        day.plusMonths(MONTHS),
        facts.today());
  }
}
