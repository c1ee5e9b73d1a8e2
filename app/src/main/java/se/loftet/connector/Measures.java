package se.loftet.connector;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.loftet.platform.Refused;

/// Ids of key figures as people write them.
final class Measures {
  private static final int MOST = 25;

  private Measures() {}

  /// With commas between, each once.
  static String of(String written) {
    var ids =
        Arrays.stream(written.toUpperCase(Locale.ROOT).strip().split("[\\s,;]+", -1))
            .filter(id -> !id.isEmpty())
            .distinct()
            .toList();
    ids.stream()
        .filter(id -> !id.matches("[NU]\\d{5}"))
        .findFirst()
        .ifPresent(wrong -> {
          throw new Refused.Rule("connector.badMeasure", Map.of("id", wrong));
        });
    if (ids.size() > MOST) {
      throw new Refused.Rule("connector.manyMeasures", Map.of("most", MOST));
    }
    return ids.stream().collect(Collectors.joining(","));
  }
}
