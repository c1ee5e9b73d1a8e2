package se.loftet.engine.space;

import java.util.Map;

/// What near means in a Knox test: metric, bands of distance, bands of whole days between.
public record KnoxRule(Metric metric, Bands space, Bands time) {
  public KnoxRule {
    if (space.count() > Byte.MAX_VALUE || time.count() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("more than 127 bands");
    }
  }

  Map<String, Object> parameters() {
    return Map.of("metric", metric, "space", space.toString(), "time", time.toString());
  }
}
