package se.loftet.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.loftet.platform.Refused;

/// Several answers to a question taken together as a share, and as an index from 0 to 6.
///
/// @param codes the answers with the problem
/// @param average the share, 0 to 1, that is an index of 2
/// @param source who says so
record Indicator(String question, Set<String> codes, double average, String source) {
  /// The answers as figures carry them.
  String code() {
    return String.join(",", codes);
  }

  /// Reads a line each: `skrap;2,3;12,5;Polisens mätning 2019`.
  static List<Indicator> parse(String text) {
    var indicators = new ArrayList<Indicator>();
    for (var line : text.replace("\r", "").lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        indicators.add(one(line));
      }
    }
    return indicators;
  }

  private static Indicator one(String line) {
    var cells = line.split("[;\t]", -1);
    var share = cells.length == 4 ? cells[2].strip().replace(',', '.') : "";
    if (!share.matches("\\d{1,2}(\\.\\d+)?")
        || Double.parseDouble(share) == 0
        || cells[3].isBlank()) {
      throw new Refused.Rule("weights.cuts", Map.of("line", line));
    }
    return new Indicator(
        cells[0].strip(),
        Set.of(cells[1].strip().split("\\s*,\\s*", -1)),
        Double.parseDouble(share) / 100,
        cells[3].strip());
  }
}
