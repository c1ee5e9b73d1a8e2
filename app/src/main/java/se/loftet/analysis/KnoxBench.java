package se.loftet.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import se.loftet.engine.space.Bands;
import se.loftet.engine.space.Knox;
import se.loftet.engine.space.KnoxMonteCarlo;
import se.loftet.engine.space.KnoxRule;
import se.loftet.engine.space.Metric;

/// Five bands of 100 m by eight bands of 7 days.
final class KnoxBench implements BenchMethod {
  private static final KnoxRule RULE = new KnoxRule(Metric.EUCLIDEAN, bands(5, 100), bands(8, 7));

  private static Bands bands(int count, int width) {
    return new Bands(IntStream.rangeClosed(0, count).mapToDouble(k -> k * width).toArray(), false);
  }

  @Override
  public String name() {
    return "knox";
  }

  @Override
  public void run(Settings settings, Stopwatch watch) {
    var events = BenchEvents.read(settings.input());
    watch.alone(
        "table_and_moments",
        () -> new Knox(events.east(), events.north(), events.day(), RULE).table(),
        (table, seconds) ->
            Fields.of(
                "n",
                events.size(),
                "pairs",
                LongStream.of(table.inSpaceBand()).sum(),
                "first_cell",
                table.observed()[0][0],
                "ns_per_pair",
                seconds / LongStream.of(table.inSpaceBand()).sum() * 1e9));
    var knox = new Knox(events.east(), events.north(), events.day(), RULE);
    var table = knox.table();
    double pairs = Arrays.stream(table.inSpaceBand()).sum();
    int draws = settings.draws();
    watch.time(
        "permutations",
        () -> KnoxMonteCarlo.of(knox, table, draws, 1, settings.threads()),
        (found, seconds) ->
            Fields.of(
                "n",
                events.size(),
                "nsim",
                draws,
                "seconds_per_permutation",
                seconds / draws,
                "ns_per_pair",
                seconds / draws / pairs * 1e9,
                "p_first_cell",
                found.pUpper(0, 0)));
  }
}
