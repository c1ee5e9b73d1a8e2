package se.loftet.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.Figure;

/// Whether a question leaves open which of several figures it is about. Reported crimes of areas
/// and kinds that lie beside each other can be added; percentages, indices and rates cannot, nor
/// can an area and its parts, nor all crimes and some of them.
final class Choosing {
  /// What sums other kinds up.
  private static final Pattern ALL =
      Pattern.compile("tot(al.*)?|samtliga.*|alla.*|summa.*", Pattern.CASE_INSENSITIVE);

  private Choosing() {}

  /// What has to be chosen before there is an answer.
  static Optional<Saying> of(Material material) {
    return of(material, material.figures());
  }

  /// The same where areas are set beside each other.
  static Optional<Saying> ofEvery(Material material) {
    return several(material.allAreas(), Figure::measure)
        ? Optional.of(Saying.of("finding.choose.measure"))
        : overlapping(material.allAreas());
  }

  /// The same where kinds are set beside each other.
  static Optional<Saying> beside(Material material) {
    return several(material.figures(), Figure::measure)
        ? Optional.of(Saying.of("finding.choose.measure"))
        : nested(material.figures())
            ? Optional.of(Saying.of("finding.choose.area"))
            : Optional.empty();
  }

  private static Optional<Saying> of(Material material, List<Figure> figures) {
    var kind = material.set().kind();
    if (several(figures, Figure::measure)) {
      return Optional.of(Saying.of("finding.choose.measure"));
    }
    if (nested(figures) || (kind != DataKind.CRIME_COUNTS && several(figures, Choosing::name))) {
      return Optional.of(Saying.of("finding.choose.area"));
    }
    return kind == DataKind.KPI && several(figures, Figure::category)
        ? Optional.of(Saying.of("finding.choose.category"))
        : overlapping(figures);
  }

  /// One kind that sums up others stands among them.
  private static Optional<Saying> overlapping(List<Figure> figures) {
    boolean all =
        figures.stream()
            .anyMatch(figure -> ALL.matcher(Objects.toString(figure.category(), "")).matches());
    return all && several(figures, Figure::category)
        ? Optional.of(Saying.of("finding.choose.category"))
        : Optional.empty();
  }

  /// The code of one area begins that of another: a county and its municipalities.
  private static boolean nested(List<Figure> figures) {
    var names = new TreeSet<String>();
    figures.forEach(figure -> names.add(Objects.toString(figure.area().code(), "")));
    return names.stream()
        .filter(name -> !name.isEmpty())
        .anyMatch(name -> {
          var next = names.higher(name);
          return next != null && (next.startsWith(name) || name.equals("00"));
        });
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
