package se.loftet.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.Made;

/// What an analysis answers, in no language.
///
/// @param headline the conclusion, `sentence` the same with its numbers
/// @param cautions what a reader must know first
/// @param made null when nothing could be computed
/// @param frame the grid of a map
public record Answer(
    Saying headline,
    Saying sentence,
    Shape shape,
    List<Field> fields,
    List<Line> lines,
    List<Saying> cautions,
    @Nullable Made made,
    @Nullable Frame frame) {
  public Answer {
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
    cautions = List.copyOf(cautions);
  }

  /// Too little to say anything, and why.
  static Answer tooFew(Saying why, List<Saying> cautions) {
    return new Answer(
        Saying.of("finding.tooFew"), why, Shape.NONE, List.of(), List.of(), cautions, null, null);
  }

  Answer lines(List<Line> other) {
    return new Answer(headline, sentence, shape, fields, other, cautions, made, frame);
  }

  Answer sentence(Saying other) {
    return new Answer(headline, other, shape, fields, lines, cautions, made, frame);
  }

  Answer shape(Shape other, List<Field> others) {
    return new Answer(headline, sentence, other, others, lines, cautions, made, frame);
  }

  /// Without a column.
  Answer without(String field) {
    int at = fields.stream().map(Field::name).toList().indexOf(field);
    return at < 0
        ? this
        : shape(shape, except(fields, at))
            .lines(
                lines.stream()
                    .map(line -> new Line(line.name(), except(line.cells(), at), line.mark()))
                    .toList());
  }

  private static <T> List<T> except(List<T> all, int at) {
    var some = new java.util.ArrayList<>(all);
    if (at < some.size()) {
      some.remove(at);
    }
    return some;
  }

  /// Without what lies under a map.
  Answer groundless() {
    return frame == null
        ? this
        : new Answer(headline, sentence, shape, fields, lines, cautions, made, frame.groundless());
  }

  Answer caution(Saying more) {
    var all = new java.util.ArrayList<>(cautions);
    all.add(more);
    return new Answer(headline, sentence, shape, fields, lines, all, made, frame);
  }
}
