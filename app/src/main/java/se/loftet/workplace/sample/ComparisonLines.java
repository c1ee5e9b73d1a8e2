package se.loftet.workplace.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.loftet.platform.Refused;
import se.loftet.sampling.ResultComparison;

/// Figures from elsewhere as staff write them: a line each,
/// `question;code;source;level;period;value`, the value in percent where there is a code and a mean
/// where there is none.
final class ComparisonLines {
  private static final String NUMBER = "\\d{1,3}(\\.\\d{1,6})?";

  private ComparisonLines() {}

  static List<ResultComparison> read(String typed) {
    var lines = typed.lines().map(String::strip).toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).isEmpty())
        .mapToObj(i -> line(i + 1, lines.get(i)))
        .toList();
  }

  private static ResultComparison line(int number, String line) {
    var cells = Arrays.stream(line.split("[;\t]", -1)).map(String::strip).toList();
    var value = cells.size() == 6 ? cells.get(5).replace(',', '.') : "";
    if (!value.matches(NUMBER) || cells.get(2).isEmpty() || cells.get(3).isEmpty()) {
      throw new Refused.Rule("result.comparisons", Map.of("1", number, "2", line));
    }
    double told = Double.parseDouble(value);
    return new ResultComparison(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(1).isEmpty() ? told : told / 100);
  }

  static String of(List<ResultComparison> comparisons) {
    return comparisons.stream().map(ComparisonLines::line).collect(Collectors.joining("\n"));
  }

  private static String line(ResultComparison each) {
    double told = Math.rint((each.code().isEmpty() ? 1 : 100) * each.value() * 1e4) / 1e4;
    return String.join(
        ";",
        each.question(),
        each.code(),
        each.source(),
        each.level(),
        each.period(),
        Double.toString(told));
  }
}
