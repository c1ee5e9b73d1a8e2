package se.loftet.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Rows that were left out, counted by reason. Nothing is dropped silently.
public record Rejections(Map<Reason, Long> byReason) {
  public static final Rejections NONE = new Rejections(Map.of());

  public enum Reason {
    MISSING_FROM,
    TO_BEFORE_FROM,
    TOO_LONG,
    MISSING_COORDINATE,
    OUTSIDE_AREA,
    MISSING_VALUE,
    DUPLICATE_ID;

    /// The name used in files: `to_before_from`.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Rejections {
    var copy = new EnumMap<Reason, Long>(Reason.class);
    byReason.forEach((reason, rows) -> {
      if (rows > 0) {
        copy.put(reason, rows);
      }
    });
    byReason = Collections.unmodifiableMap(copy);
  }

  public long of(Reason reason) {
    return byReason.getOrDefault(reason, 0L);
  }

  public long total() {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }

  public Rejections merge(Rejections other) {
    var sum = new EnumMap<Reason, Long>(Reason.class);
    for (var reason : Reason.values()) {
      sum.put(reason, of(reason) + other.of(reason));
    }
    return new Rejections(sum);
  }
}
