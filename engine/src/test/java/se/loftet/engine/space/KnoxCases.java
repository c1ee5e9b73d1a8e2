package se.loftet.engine.space;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import se.loftet.engine.OracleCase;
import se.loftet.testkit.Gen;

/// Events, rules and reference cases for the tests of the Knox test.
final class KnoxCases {
  private KnoxCases() {}

  @SuppressWarnings("ArrayRecordComponent")
  record Events(double[] east, double[] north, int[] day) {}

  static Events events(Gen gen, int most) {
    int n = gen.between(1, Math.min(most, gen.size()));
    return new Events(
        IntStream.range(0, n).mapToDouble(i -> gen.between(0, 30)).toArray(),
        IntStream.range(0, n).mapToDouble(i -> gen.between(0, 30)).toArray(),
        IntStream.range(0, n).map(i -> gen.between(0, 40)).toArray());
  }

  static KnoxRule rule(Gen gen) {
    var space =
        gen.of(
            List.of(
                new double[] {0, 5, 10},
                new double[] {0, 0.1, 3, Double.POSITIVE_INFINITY},
                new double[] {2, 8}));
    return new KnoxRule(
        gen.of(List.of(Metric.values())), new Bands(space, gen.chance(0.5)), timeBands(gen));
  }

  static Bands timeBands(Gen gen) {
    var breaks =
        gen.of(
            List.of(
                new double[] {0, 3, 7},
                new double[] {0, 0.5, 2.5, Double.POSITIVE_INFINITY},
                new double[] {1, 2, 30},
                new double[] {0, 1, 2, 3, 5, 8, 9, 12, 15, 16, 130}));
    return new Bands(breaks, gen.chance(0.5));
  }

  static Knox knox(Events events, KnoxRule rule) {
    return new Knox(events.east, events.north, events.day, rule);
  }

  static Bands bands(double... breaks) {
    return new Bands(breaks, false);
  }

  static Knox knox(OracleCase reference) {
    var params = reference.params();
    boolean closed = params.path("right_closed").asBoolean(false);
    var rule =
        new KnoxRule(
            Metric.valueOf(params.get("metric").stringValue().toUpperCase(Locale.ROOT)),
            new Bands(OracleCase.numbers(params.get("s_breaks")), closed),
            new Bands(OracleCase.numbers(params.get("t_breaks")), closed));
    var input = reference.input();
    return new Knox(
        input.doubles("e"),
        input.doubles("n"),
        Arrays.stream(input.doubles("day")).mapToInt(d -> (int) d).toArray(),
        rule);
  }
}
