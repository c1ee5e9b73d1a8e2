package se.loftet.workplace.finding;

import java.util.regex.Pattern;
import se.loftet.finding.Answer;
import se.loftet.finding.Bits;
import se.loftet.platform.web.Text;

/// Where in a finding a value differs, as its table calls the place; what stands in no cell keeps
/// its place in the record.
final class Spot {
  private static final Pattern CELL =
      Pattern.compile("answer\\.lines\\[(\\d{1,6})]\\.cells\\[(\\d{1,6})]\\.number");

  private Spot() {}

  static Bits told(Text text, Answer answer, Bits bits) {
    var cell = CELL.matcher(bits.where());
    if (!cell.matches()) {
      return bits;
    }
    int line = Integer.parseInt(cell.group(1));
    int field = Integer.parseInt(cell.group(2));
    if (line >= answer.lines().size() || field >= answer.fields().size()) {
      return bits;
    }
    var column = text.of("finding.field." + answer.fields().get(field).name());
    return new Bits(
        answer.lines().get(line).name() + ", " + column, bits.stored(), bits.computed());
  }
}
