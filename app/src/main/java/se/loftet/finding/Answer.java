package se.loftet.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.Made;

/// What an analysis answers, in no language.
///
/// @param headline the conclusion, `sentence` the same with its numbers
/// @param cautions what a reader must know first
/// @param made null when nothing could be computed
public record Answer(
    Saying headline,
    Saying sentence,
    Shape shape,
    List<Field> fields,
    List<Line> lines,
    List<Saying> cautions,
    @Nullable Made made) {
  public Answer {
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
    cautions = List.copyOf(cautions);
  }

  /// Too little to say anything, and why.
  static Answer tooFew(Saying why, List<Saying> cautions) {
    return new Answer(
        Saying.of("finding.tooFew"), why, Shape.NONE, List.of(), List.of(), cautions, null);
  }
}
