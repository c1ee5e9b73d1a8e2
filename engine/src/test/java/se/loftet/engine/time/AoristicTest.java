package se.loftet.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.testkit.Gen.forAll;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.EventTable;
import se.loftet.engine.OracleCase;
import se.loftet.engine.Rejections.Reason;
import se.loftet.engine.Warning;
import se.loftet.testkit.Gen;

class AoristicTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final SpanRule SPREAD = SpanRule.spread(STOCKHOLM);

  @Test
  void agreesWithEveryReferenceCase() {
    for (var reference : OracleCase.of("aoristic")) {
      var profile = profile(reference, 1);
      var expected = reference.table("expected_week.csv").doubles("weight");
      double tolerance = reference.toString().startsWith("a5") ? 1e-9 : 1e-12;
      for (int h = 0; h < 168; h++) {
        exact(reference + " hour " + h, profile.week()[h], expected[h], tolerance);
      }
    }
  }

  @Test
  void agreesWithTheReferenceEventByEvent() {
    var reference = OracleCase.of("aoristic", "a1-edge-cases");
    var from = seconds(reference.input().text("from"));
    var to = seconds(reference.input().text("to"));
    for (var event : reference.json("expected_events.json")) {
      int i = event.get("id").asInt();
      if (!event.has("cells")) {
        continue;
      }
      var weights =
          Aoristic.weights(from[i], to[i] == EventTable.MISSING ? from[i] : to[i], STOCKHOLM);
      assertThat(DoubleStream.of(weights).filter(w -> w > 0).count())
          .isEqualTo(event.get("cells").size());
      for (var cell : event.get("cells")) {
        exact("event " + i, weights[cell.get(0).asInt()], cell.get(1).asDouble(), 1e-15);
      }
    }
  }

  @Test
  void weightsSumToOne() {
    forAll(gen -> {
      var from = gen.instant();
      var to = from.plus(Duration.ofMinutes(gen.between(0, 60 * 24 * 30)));
      assertThat(DoubleStream.of(Aoristic.hourOfWeek(from, to, STOCKHOLM)).sum())
          .isEqualTo(1, within(1e-9));
    });
  }

  @Test
  void theSumEqualsTheDefinitionAppliedToEachEvent() {
    forAll(gen -> {
      var events = events(gen);
      var zone = gen.of(List.of(STOCKHOLM, ZoneId.of("UTC"), ZoneId.of("Asia/Kathmandu")));
      var week = new double[168];
      for (int i = 0; i < events[0].length; i++) {
        var weights = Aoristic.weights(events[0][i], events[1][i], zone);
        Arrays.setAll(week, h -> week[h] + weights[h]);
      }
      var fast = AoristicProfile.of(events[0], events[1], SpanRule.spread(zone)).week();
      for (int h = 0; h < 168; h++) {
        assertThat(fast[h]).isEqualTo(week[h], within(1e-12 * Math.max(1, week[h])));
      }
    });
  }

  @Test
  void partsMergeToTheSameBitsInAnyOrder() {
    forAll(gen -> {
      var events = events(gen);
      int n = events[0].length;
      int cut = gen.between(0, n);
      int later = gen.between(cut, n);
      var hours = AoristicProfile.range(events[0], events[1], SPREAD);
      var left =
          part(events, hours, 0, cut)
              .merge(part(events, hours, cut, later))
              .merge(part(events, hours, later, n));
      var right =
          part(events, hours, later, n)
              .merge(part(events, hours, 0, cut).merge(part(events, hours, cut, later)));
      assertThat(left.week()).isEqualTo(right.week());
      assertThat(left.week()).isEqualTo(part(events, hours, 0, n).week());
    });
  }

  @Test
  void manyThreadsGiveTheSameBits() {
    var reference = OracleCase.of("aoristic", "a3-city-3000-exclude-long");
    var from = repeat(seconds(reference.input().text("from")), 100);
    var to = repeat(seconds(reference.input().text("to")), 100);
    assertThat(AoristicProfile.of(from, to, SPREAD, 4).week())
        .isEqualTo(AoristicProfile.of(from, to, SPREAD).week());
  }

  @Test
  void countsTheHourRepeatedInOctoberTwice() {
    var weights =
        Aoristic.hourOfWeek(
            Instant.parse("2024-10-26T23:30:00Z"),
            Instant.parse("2024-10-27T02:30:00Z"),
            STOCKHOLM);
    assertThat(weights[6 * 24 + 2]).isEqualTo(2 / 3.0, within(1e-15));
  }

  @Test
  void theHourSkippedInMarchHoldsNothing() {
    var weights =
        Aoristic.hourOfWeek(
            Instant.parse("2024-03-31T00:30:00Z"),
            Instant.parse("2024-03-31T01:30:00Z"),
            STOCKHOLM);
    assertThat(weights[6 * 24 + 2]).isZero();
    assertThat(weights[6 * 24 + 1]).isEqualTo(0.5);
    assertThat(weights[6 * 24 + 3]).isEqualTo(0.5);
  }

  @Test
  void nothingGivesAnEmptyProfile() {
    var profile = AoristicProfile.of(new long[0], new long[0], SPREAD);
    assertThat(profile.week()).containsOnly(0);
    assertThat(profile.accepted()).isZero();
    assertThat(profile.peak()).isZero();
  }

  @Test
  void rejectsWhatCannotBePlacedAndSaysWhy() {
    long missing = EventTable.MISSING;
    var profile =
        AoristicProfile.of(
            new long[] {missing, 7200, 3600, missing},
            new long[] {0, 3600, missing, missing},
            SPREAD);
    assertThat(profile.accepted()).isEqualTo(1);
    assertThat(profile.provenance().rejections().of(Reason.MISSING_FROM)).isEqualTo(2);
    assertThat(profile.provenance().rejections().of(Reason.TO_BEFORE_FROM)).isEqualTo(1);
  }

  @Test
  void aSpanOfThousandsOfYearsNeedsNoTableOfThatSize() {
    long from = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    long to = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();
    var profile = AoristicProfile.of(new long[] {from, 0}, new long[] {to, 3600}, SPREAD);
    assertThat(profile.total()).isEqualTo(2, within(1e-9));
    assertThat(profile.week()[10]).isEqualTo(1 / 168.0, within(1e-4));
  }

  @Test
  void warnsWhenLongSpansCarryTheProfile() {
    long month = 30 * 86_400L;
    var profile = AoristicProfile.of(new long[] {0, 0}, new long[] {month, 60}, SPREAD);
    assertThat(profile.provenance().warnings()).containsExactly(Warning.LONG_SPANS);
  }

  @Test
  void refusesToSwapSilently() {
    assertThatThrownBy(
            () -> Aoristic.hourOfWeek(Instant.EPOCH.plusSeconds(1), Instant.EPOCH, STOCKHOLM))
        .hasMessageContaining("before");
  }

  @Test
  void profilesOfAreasAddUpToTheWhole() {
    forAll(gen -> {
      var events = events(gen);
      var area = LongStream.range(0, events[0].length).map(i -> gen.between(-2, 2)).toArray();
      var sum = new double[168];
      AoristicAreas.of(events[0], events[1], area, SPREAD)
          .values()
          .forEach(part -> Arrays.setAll(sum, h -> sum[h] + part.week()[h]));
      var whole = AoristicProfile.of(events[0], events[1], SPREAD).week();
      for (int h = 0; h < 168; h++) {
        assertThat(sum[h]).isEqualTo(whole[h], within(1e-12 * Math.max(1, whole[h])));
      }
    });
  }

  private static AoristicSum part(long[][] events, LocalHours hours, int first, int last) {
    var sum = new AoristicSum(SPREAD, hours, events[0].length);
    sum.add(events[0], events[1], first, last);
    return sum;
  }

  private static long[][] events(Gen gen) {
    int n = gen.between(1, Math.min(60, gen.size()));
    long start = gen.instant().getEpochSecond();
    var from = LongStream.range(0, n).map(i -> start + gen.between(0, 60_000_000)).toArray();
    var to =
        LongStream.of(from)
            .map(f -> f + (gen.chance(0.5) ? 0 : gen.between(0, 5_000_000)))
            .toArray();
    return new long[][] {from, to};
  }

  private static AoristicProfile profile(OracleCase reference, int threads) {
    var params = reference.params();
    var zone = ZoneId.of(params.get("zone").stringValue());
    var policy =
        SpanRule.LongSpans.valueOf(
            params.get("long_policy").stringValue().toUpperCase(Locale.ROOT));
    var rule = new SpanRule(zone, policy, params.path("long_limit_s").asLong(0));
    var input = reference.input();
    return AoristicProfile.of(
        seconds(input.text("from")), seconds(input.text("to")), rule, threads);
  }

  private static long[] seconds(String[] times) {
    return Arrays.stream(times)
        .mapToLong(t -> t.isEmpty() ? EventTable.MISSING : OffsetDateTime.parse(t).toEpochSecond())
        .toArray();
  }

  private static long[] repeat(long[] values, int times) {
    return LongStream.range(0, (long) values.length * times)
        .map(i -> values[(int) (i % values.length)])
        .toArray();
  }
}
