package se.loftet.sampling;

import java.util.Optional;
import java.util.regex.Pattern;

/// Ages from one to another, both in it, as tables write them: `16-19`, `16–19 år`, `80-`, `85+
/// år`, `80 år eller äldre`, `20 år`.
record AgeBand(int from, int to) {
  private static final int OLDEST = 150;
  private static final Pattern BETWEEN =
      Pattern.compile("(\\d{1,3})\\s*[-–]\\s*(\\d{1,3})\\s*(?:år)?");
  private static final Pattern ABOVE =
      Pattern.compile("(\\d{1,3})\\s*(?:år\\s*)?(?:[-–+]|eller äldre|och äldre)\\s*(?:år)?");
  private static final Pattern ONE = Pattern.compile("(\\d{1,3})\\s*år");

  static Optional<AgeBand> read(String words) {
    var plain = words.strip().toLowerCase(java.util.Locale.ROOT);
    var between = BETWEEN.matcher(plain);
    if (between.matches()) {
      return Optional.of(
          new AgeBand(Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2))));
    }
    var above = ABOVE.matcher(plain);
    if (above.matches()) {
      return Optional.of(new AgeBand(Integer.parseInt(above.group(1)), OLDEST));
    }
    var one = ONE.matcher(plain);
    return one.matches()
        ? Optional.of(new AgeBand(Integer.parseInt(one.group(1)), Integer.parseInt(one.group(1))))
        : Optional.empty();
  }

  boolean within(AgeBand other) {
    return from >= other.from && to <= other.to;
  }

  boolean meets(AgeBand other) {
    return from <= other.to && to >= other.from;
  }
}
