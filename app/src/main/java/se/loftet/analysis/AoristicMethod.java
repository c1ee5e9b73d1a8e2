package se.loftet.analysis;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.engine.EventTable;
import se.loftet.engine.time.Aoristic;
import se.loftet.engine.time.AoristicAreas;
import se.loftet.engine.time.AoristicProfile;
import se.loftet.engine.time.SpanRule;

/// `aoristic`: when in the week events happen.
final class AoristicMethod implements OracleMethod {
  private static final int HOURS = 168;

  @Override
  public String name() {
    return "aoristic";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("zone", "long_policy", "long_limit_s", "grid_cell");
  }

  @Override
  public Set<String> notes() {
    return Set.of("n", "seed", "days", "size", "events");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    // The case with UTC is the output of a package that rounds to minutes.
    boolean packageOutput = job.params().text("zone").equals("UTC");
    return Tolerance.exact(packageOutput ? 1e-9 : 1e-12);
  }

  @Override
  public Outputs run(Job job) {
    var rule = rule(job.params());
    var from = Rows.seconds(job.input(), "from", rule.zone());
    var to = Rows.seconds(job.input(), "to", rule.zone());
    var profile = AoristicProfile.of(from, to, rule);
    var outputs =
        new Outputs()
            .result(result(profile))
            .table("expected_week.csv", week(profile))
            .json("expected_events.json", events(job, from, to, rule))
            .from(profile.provenance());
    if (job.params().has("grid_cell")) {
      outputs.table("expected_grid.csv", grid(job, from, to, rule));
    }
    return outputs;
  }

  static SpanRule rule(Params params) {
    ZoneId zone;
    try {
      zone = ZoneId.of(params.text("zone", "Europe/Stockholm"));
    } catch (DateTimeException _) {
      throw params.missing("zone", "a time zone such as Europe/Stockholm");
    }
    return switch (params.text("long_policy", "spread")) {
      case "spread" -> SpanRule.spread(zone);
      case "exclude" -> limited(params, zone, SpanRule.LongSpans.EXCLUDE);
      case "uniform" -> limited(params, zone, SpanRule.LongSpans.UNIFORM);
      default -> throw params.missing("long_policy", "spread, exclude or uniform");
    };
  }

  private static SpanRule limited(Params params, ZoneId zone, SpanRule.LongSpans policy) {
    double limit = params.number("long_limit_s", Long.MAX_VALUE);
    if (!(limit >= 0)) {
      throw params.missing("long_limit_s", "a number of seconds from 0");
    }
    return new SpanRule(zone, policy, (long) limit);
  }

  private static Map<String, Object> result(AoristicProfile profile) {
    var rejected = new LinkedHashMap<String, Long>();
    profile.provenance().rejections().byReason().forEach((why, n) -> rejected.put(why.key(), n));
    var result = new LinkedHashMap<String, Object>();
    result.put("accepted", profile.accepted());
    result.put("rejected", rejected);
    result.put("total", profile.total());
    result.put("by_dow", profile.byDay());
    result.put("by_hour", profile.byHour());
    result.put("peak_cell", profile.peak());
    return result;
  }

  private static Columns week(AoristicProfile profile) {
    return new Columns()
        .add("dow_iso", IntStream.range(0, HOURS).map(h -> h / 24 + 1).toArray())
        .add("hour", IntStream.range(0, HOURS).map(h -> h % 24).toArray())
        .add("weight", profile.week());
  }

  private static Columns grid(Job job, long[] from, long[] to, SpanRule rule) {
    double size = job.params().positive("grid_cell");
    var east = job.input().finite("e");
    var north = job.input().finite("n");
    var cell = new long[east.length];
    for (int i = 0; i < cell.length; i++) {
      cell[i] = ((long) Math.floor(east[i] / size) << 32) + (long) Math.floor(north[i] / size);
    }
    var easts = new ArrayList<Double>();
    var norths = new ArrayList<Double>();
    var hours = new ArrayList<Integer>();
    var weights = new ArrayList<Double>();
    AoristicAreas.of(from, to, cell, rule)
        .forEach((key, profile) -> {
          var week = profile.week();
          for (int h = 0; h < HOURS; h++) {
            if (week[h] > 0) {
              int n = (int) (long) key;
              easts.add(((key - n) >> 32) * size);
              norths.add(n * size);
              hours.add(h);
              weights.add(week[h]);
            }
          }
        });
    return new Columns()
        .add("cell_e", easts.stream().mapToDouble(Double::doubleValue).toArray())
        .add("cell_n", norths.stream().mapToDouble(Double::doubleValue).toArray())
        .add("hour_of_week", hours.stream().mapToInt(Integer::intValue).toArray())
        .add("weight", weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<Map<String, Object>> events(Job job, long[] from, long[] to, SpanRule rule) {
    var id = job.input().text("id");
    var events = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < from.length; i++) {
      var event = new LinkedHashMap<String, Object>();
      event.put("id", id[i].matches("-?\\d{1,18}") ? (Object) Long.valueOf(id[i]) : id[i]);
      var rejected = AoristicProfile.rejection(from[i], to[i], rule);
      if (rejected.isPresent()) {
        event.put("rejected", rejected.get().key());
      } else {
        event.put("cells", cells(from[i], to[i], rule));
      }
      events.add(event);
    }
    return events;
  }

  /// Cell, weight, and the weight as a fraction in lowest terms.
  private static List<List<Object>> cells(long from, long to, SpanRule rule) {
    long end = to == EventTable.MISSING ? from : to;
    boolean uniform = rule.isLong(end - from);
    long whole = uniform ? HOURS : Math.max(1, end - from);
    var share = new long[HOURS];
    if (uniform) {
      Arrays.fill(share, 1);
    } else if (end == from) {
      share[Aoristic.hourOf(from, rule.zone())] = 1;
    } else {
      share = Aoristic.seconds(from, end, rule.zone());
    }
    var cells = new ArrayList<List<Object>>();
    for (int h = 0; h < HOURS; h++) {
      if (share[h] > 0) {
        long common = BigInteger.valueOf(share[h]).gcd(BigInteger.valueOf(whole)).longValue();
        cells.add(List.of(h, share[h] / (double) whole, share[h] / common + "/" + whole / common));
      }
    }
    return cells;
  }
}
