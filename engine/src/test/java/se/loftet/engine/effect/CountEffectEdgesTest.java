package se.loftet.engine.effect;

import static se.loftet.engine.Edges.At.ALL_MISSING;
import static se.loftet.engine.Edges.At.CONSTANT;
import static se.loftet.engine.Edges.At.DUPLICATES;
import static se.loftet.engine.Edges.At.EMPTY;
import static se.loftet.engine.Edges.At.EXTREME;
import static se.loftet.engine.Edges.At.FROM_AFTER_TO;
import static se.loftet.engine.Edges.At.NAN;
import static se.loftet.engine.Edges.At.ONE;
import static se.loftet.engine.Edges.At.TIES;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.SourcedFigure;
import se.loftet.engine.effect.Displacement.Counts;

/// What two or more counts say of a measure.
public class CountEffectEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(
            displacementEdges(), bootstrapEdges(), ratioEdges(), powerEdges(), verdictEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static String text(SourcedFigure sourced) {
    return switch (sourced.figure()) {
      case Figure.Undefined none -> none.reason() + " " + sourced.provenance().warnings();
      case Figure.Estimate some ->
          "%.3f (%.3f to %.3f) of %d %s %s"
              .formatted(
                  some.value(),
                  some.interval().low(),
                  some.interval().high(),
                  some.n(),
                  sourced.provenance().rejections().byReason(),
                  sourced.provenance().warnings());
    };
  }

  private static Displacement moved(long... n) {
    return new Displacement(
        new Counts(n[0], n[1]), new Counts(n[2], n[3]), new Counts(n[4], n[5]), Counts.NONE);
  }

  private static Edges displacementEdges() {
    return Edges.of("displacement", Displacement.class)
        .at(
            EMPTY,
            () -> displacement(0, 0, 0, 0, 0, 0),
            "DIVISION_BY_ZERO [TOO_FEW]; NO_OBSERVATIONS [TOO_FEW];"
                + " Undefined[reason=DIVISION_BY_ZERO]")
        .at(
            ONE,
            () -> displacement(1, 0, 0, 0, 1, 1),
            "UNBOUNDED [TOO_FEW]; -1.000 (-4.395 to 2.395) of 3 {} [TOO_FEW]; Estimate[value=0.0,"
                + " interval=Interval[low=NaN, high=NaN, level=0.95, method=log normal], n=3]")
        .at(
            TIES,
            () -> displacement(50, 25, 40, 45, 80, 80),
            "-0.200 (-3.643 to 0.699) of 320 {} []; -20.000 (-55.061 to 15.061) of 320 {} [];"
                + " Estimate[value=0.5, interval=Interval[low=0.2823606947252722,"
                + " high=0.8853923533629278, level=0.95, method=log normal], n=235]")
        .at(
            CONSTANT,
            () -> displacement(50, 50, 40, 40, 80, 80),
            "DIVISION_BY_ZERO []; 0.000 (-36.140 to 36.140) of 340 {} []; Estimate[value=1.0,"
                + " interval=Interval[low=0.6067158434969191, high=1.6482180426281847, level=0.95,"
                + " method=log normal], n=260]")
        .also(
            "no control after",
            () -> displacement(50, 25, 40, 45, 80, 0),
            "DIVISION_BY_ZERO [TOO_FEW]; 60.000 (29.636 to 90.364) of 240 {} [TOO_FEW];"
                + " Estimate[value=Infinity, interval=Interval[low=NaN, high=NaN, level=0.95,"
                + " method=log normal], n=155]")
        .also(
            "the target rose",
            () -> displacement(25, 50, 40, 45, 80, 80),
            "UNBOUNDED []; 30.000 (-5.061 to 65.061) of 320 {} []; Estimate[value=2.0,"
                + " interval=Interval[low=1.1294427789010888, high=3.541569413451711, level=0.95,"
                + " method=log normal], n=235]")
        .at(
            EXTREME,
            () -> displacement(4_000_000_000_000L, 1, 1, 1, 9, 9),
            "-0.000 (-0.000 to 0.000) of 4000000000021 {} [TOO_FEW]; -3999999999999.000"
                + " (-4000003919926.969 to -3999996080071.031) of 4000000000021 {} [TOO_FEW];"
                + " Estimate[value=2.5E-13, interval=Interval[low=2.863527085706693E-14,"
                + " high=2.182622972625927E-12, level=0.95, method=log normal], n=4000000000019]")
        .also("below 0", () -> displacement(-1, 0, 0, 0, 0, 0), "refused: a count is below 0")
        .without("counts are whole numbers", NAN, ALL_MISSING)
        .without("six counts", FROM_AFTER_TO, DUPLICATES);
  }

  private static Object displacement(long... counts) {
    var seen = moved(counts);
    return "%s; %s; %s"
        .formatted(
            text(seen.sourcedQuotient(0.95)), text(seen.sourcedDifference(0.95)), seen.ratio(0.95));
  }

  private static Edges bootstrapEdges() {
    return Edges.of("displacement bootstrap", DisplacementBootstrap.class)
        .at(EMPTY, () -> bootstrap(99, 0, 0, 0, 0, 0, 0), "DIVISION_BY_ZERO []")
        .at(
            ONE,
            () -> bootstrap(99, 1, 0, 0, 0, 1, 1),
            "0.000 (0.000 to 0.000) of 25 {MISSING_VALUE=74} []")
        .at(
            TIES,
            () -> bootstrap(99, 50, 25, 40, 45, 80, 80),
            "-0.227 (-1.500 to 0.516) of 99 {} []")
        .at(
            CONSTANT,
            () -> bootstrap(99, 5, 5, 5, 5, 5, 5),
            "0.494 (-6.450 to 5.967) of 92 {MISSING_VALUE=7} []")
        .at(
            EXTREME,
            () -> bootstrap(9, 1_000_000, 1, 1, 1, 9, 9),
            "0.000 (-0.000 to 0.000) of 9 {} []")
        .also("no draws", () -> bootstrap(0, 50, 25, 40, 45, 80, 80), "refused: at least one draw")
        .without("counts are whole numbers", NAN, ALL_MISSING)
        .without("six counts", FROM_AFTER_TO, DUPLICATES);
  }

  private static Object bootstrap(int draws, long... counts) {
    return text(DisplacementBootstrap.of(moved(counts), draws, 1).sourced(0.95));
  }

  private static Edges ratioEdges() {
    return Edges.of("rate ratio", RateRatio.class)
        .at(
            EMPTY,
            () -> ratio(0, 10, 0, 10),
            "NO_OBSERVATIONS [TOO_FEW]; mid-p NaN to NaN; p 1.000")
        .at(
            ONE,
            () -> ratio(1, 10, 0, 10),
            "DIVISION_BY_ZERO [TOO_FEW]; mid-p 0.053 to Infinity; p 1.000")
        .at(
            TIES,
            () -> ratio(4, 10, 4, 10),
            "1.000 (0.186 to 5.369) of 8 {} [TOO_FEW]; mid-p 0.226 to 4.433; p 1.000")
        .at(
            CONSTANT,
            () -> ratio(0, 10, 4, 10),
            "0.000 (0.000 to 1.515) of 4 {} [TOO_FEW]; mid-p 0.000 to 1.115; p 0.125")
        .at(NAN, () -> ratio(3, NONE, 4, 10), "refused: an exposure is not above 0")
        .at(ALL_MISSING, () -> ratio(0, NONE, 0, NONE), "refused: an exposure is not above 0")
        .at(
            EXTREME,
            () -> ratio(3_000_000_000L, 1e300, 1, 1e-300),
            "refused: more than 1000000000 cases")
        .also(
            "large counts",
            () -> ratio(3_000_000_000L, 1, 3_000_000_000L, 1),
            "refused: more than 1000000000 cases")
        .also("below 0", () -> ratio(-1, 1, 1, 1), "refused: a count is below 0")
        .without("two counts", FROM_AFTER_TO, DUPLICATES);
  }

  private static Object ratio(long count, double exposure, long base, double baseExposure) {
    var ratio = new RateRatio(count, exposure, base, baseExposure);
    return "%s; mid-p %.3f to %.3f; p %.3f"
        .formatted(
            text(ratio.sourced(0.95)),
            ratio.midP(0.95).low(),
            ratio.midP(0.95).high(),
            ratio.pByLikelihood());
  }

  private static Edges powerEdges() {
    return Edges.of("power", Power.class)
        .at(EMPTY, () -> new Power(0.95, 1).at(0, 0.5), "NaN")
        .at(ONE, () -> "%.3f".formatted(new Power(0.95, 1).at(1, 0.5)), "0.059")
        .at(CONSTANT, () -> new Power(0.95, 1).casesNeeded(1, 0.8), "Infinity")
        .at(
            NAN,
            () -> new Power(0.95, 1).casesNeeded(NONE, 0.8),
            "refused: ratio above 0, power between 0 and 1")
        .at(
            ALL_MISSING,
            () -> new Power(NONE, NONE),
            "refused: level between 0 and 1, dispersion from 1")
        .at(EXTREME, () -> new Power(0.95, 1).at(1e300, 0.5), "1.0")
        .without("two numbers", TIES, FROM_AFTER_TO, DUPLICATES);
  }

  private static Edges verdictEdges() {
    return Edges.of("verdict", Verdict.class)
        .at(EMPTY, () -> Verdict.ofFall(NONE, interval(NONE, NONE), 0.1), "CANNOT_TELL")
        .at(ONE, () -> Verdict.ofFall(0.5, interval(0.4, 0.6), 0.1), "IMPROVED")
        .at(TIES, () -> Verdict.ofFall(0.9, interval(0.8, 1), 0.1), "CANNOT_TELL")
        .at(CONSTANT, () -> Verdict.ofFall(1, interval(1, 1), 0.1), "UNCHANGED")
        .at(NAN, () -> Verdict.ofFall(0.5, interval(NONE, NONE), 0.1), "CANNOT_TELL")
        .at(
            ALL_MISSING,
            () -> Verdict.ofFall(0.5, interval(0.4, 0.6), NONE),
            "refused: NaN is not between 0 and 1")
        .at(EXTREME, () -> Verdict.ofFall(1e300, interval(2, 1 / 0.0), 0.1), "WORSE")
        .without("one interval", FROM_AFTER_TO, DUPLICATES);
  }

  private static Interval interval(double low, double high) {
    return new Interval(low, high, 0.95, "any");
  }
}
