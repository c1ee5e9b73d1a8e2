package se.loftet.analysis;

import java.time.ZoneId;
import se.loftet.engine.time.AoristicProfile;
import se.loftet.engine.time.SpanRule;

/// 168 hour-of-week totals in Europe/Stockholm.
final class AoristicBench implements BenchMethod {
  @Override
  public String name() {
    return "aoristic";
  }

  @Override
  public void run(Settings settings, Stopwatch watch) {
    var events = BenchEvents.read(settings.input());
    var rule = SpanRule.spread(ZoneId.of("Europe/Stockholm"));
    int n = events.size();
    watch.time(
        "weights",
        () -> AoristicProfile.of(events.from(), events.to(), rule, settings.threads()),
        (profile, seconds) ->
            Fields.of("n", n, "total", profile.total(), "ns_per_event", seconds / n * 1e9));
  }
}
