package se.loftet.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.Figure;

/// Whether a question leaves open which of several figures it is about. Reported crimes of areas
/// and kinds can be added; percentages, indices and rates cannot, and one of them is not all of
/// them.
final class Choosing {
  private Choosing() {}

  /// What has to be chosen before there is an answer.
  static Optional<Saying> of(Material material) {
    var figures = material.figures();
    var kind = material.set().kind();
    if (several(figures, Figure::measure)) {
      return Optional.of(Saying.of("finding.choose.measure"));
    }
    if (kind != DataKind.CRIME_COUNTS && several(figures, Choosing::name)) {
      return Optional.of(Saying.of("finding.choose.area"));
    }
    return kind == DataKind.KPI && several(figures, Figure::category)
        ? Optional.of(Saying.of("finding.choose.category"))
        : Optional.empty();
  }

  private static String name(Figure figure) {
    var code = figure.area().code();
    return Objects.toString(code != null ? code : figure.area().name(), "");
  }

  private static boolean several(List<Figure> figures, Function<Figure, @Nullable String> what) {
    return figures.stream().map(each -> Objects.toString(what.apply(each), "")).distinct().count()
        > 1;
  }
}
