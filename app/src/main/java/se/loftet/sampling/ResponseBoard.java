package se.loftet.sampling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many have answered, by group. Response rate = answered / (drawn − over-coverage).
public record ResponseBoard(List<Line> lines) {
  public ResponseBoard {
    lines = List.copyOf(lines);
  }

  /// One group; `answered` never says who.
  public record Line(SampleGroup group, long answered) {
    /// From 0 to 1; nothing when nobody drawn belongs to the population.
    public @Nullable Double rate() {
      return group.net() == 0 ? null : (double) answered / group.net();
    }
  }

  public long drawn() {
    return lines.stream().mapToLong(line -> line.group().drawn()).sum();
  }

  public long overCoverage() {
    return lines.stream().mapToLong(line -> line.group().overCoverage()).sum();
  }

  public long refused() {
    return lines.stream().mapToLong(line -> line.group().refused()).sum();
  }

  public long answered() {
    return lines.stream().mapToLong(Line::answered).sum();
  }

  public @Nullable Double rate() {
    long net = drawn() - overCoverage();
    return net == 0 ? null : (double) answered() / net;
  }
}
