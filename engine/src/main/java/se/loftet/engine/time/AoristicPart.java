package se.loftet.engine.time;

/// The aoristic weights of some of the events, to be merged with those of the others.
///
/// For events that lie in partitions of a database or on several machines. Weights are whole
/// numbers of a common small unit, so [#merge] is associative and commutative to the last bit, and
/// the profile of all parts together is that of [AoristicProfile] for all events.
public final class AoristicPart {
  private final SpanRule rule;
  private final Extent extent;
  private final AoristicSum sum;

  private AoristicPart(SpanRule rule, Extent extent, AoristicSum sum) {
    this.rule = rule;
    this.extent = extent;
    this.sum = sum;
  }

  /// What all parts must agree on: the earliest and the latest moment of any event, in seconds
  /// since 1970, and how many events there are at most. Moments outside are right but slow.
  public record Extent(long first, long last, long events) {
    public Extent {
      if (last < first || events < 0) {
        throw new IllegalArgumentException(
            "no extent from %d to %d of %d events".formatted(first, last, events));
      }
    }
  }

  /// The part of events with times as in [AoristicProfile#of].
  public static AoristicPart of(long[] from, long[] to, SpanRule rule, Extent extent) {
    if (from.length != to.length || from.length > extent.events()) {
      throw new IllegalArgumentException("columns of one length, no longer than all events");
    }
    var sum = empty(rule, extent);
    sum.add(from, to, 0, from.length);
    return new AoristicPart(rule, extent, sum);
  }

  private static AoristicSum empty(SpanRule rule, Extent extent) {
    var hours = LocalHours.covering(extent.first(), extent.last(), rule.zone());
    return new AoristicSum(rule, hours, extent.events());
  }

  /// Both together. Only parts of the same extent, read by the same rule, merge.
  public AoristicPart merge(AoristicPart other) {
    if (!rule.equals(other.rule) || !extent.equals(other.extent)) {
      throw new IllegalArgumentException("parts of different extents or rules");
    }
    return new AoristicPart(rule, extent, empty(rule, extent).merge(sum).merge(other.sum));
  }

  public AoristicProfile profile() {
    return AoristicProfile.of(sum, rule);
  }
}
