package se.loftet.engine.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RowLoopsTest {
  private static final RowLoops PLAIN = new RowLoopsScalar();

  @Test
  void bothVersionsGiveTheSameBits() {
    forAll(gen -> {
      int n = gen.between(0, 100);
      var x = gen.doubles(n, -40, 40);
      var y = gen.doubles(n, 1e-6, 5000);
      var plain = new double[n];
      var fast = new double[n];
      assertThat(RowLoops.FASTEST.dot(x, y)).isEqualTo(PLAIN.dot(x, y));
      assertThat(RowLoops.FASTEST.sum(x)).isEqualTo(PLAIN.sum(x));
      double[][] columns = {x, y, x, y, y, x, x};
      var plainDots = new double[7];
      var fastDots = new double[7];
      PLAIN.dots(y, columns, 7, plainDots);
      RowLoops.FASTEST.dots(y, columns, 7, fastDots);
      assertThat(fastDots).isEqualTo(plainDots);
      double[][] some = Arrays.copyOf(columns, gen.between(1, 7));
      assertThat(Gram.weighted(some, y)).isEqualTo(Gram.columnByColumn(some, y));
      PLAIN.exp(x, plain);
      RowLoops.FASTEST.exp(x, fast);
      assertThat(fast).isEqualTo(plain);
      PLAIN.multiply(x, y, plain);
      RowLoops.FASTEST.multiply(x, y, fast);
      assertThat(fast).isEqualTo(plain);
      double[] factors = {3, -0.1, 2, 0.7, -5, 1, 0.3};
      PLAIN.addMultiples(factors, columns, plain);
      RowLoops.FASTEST.addMultiples(factors, columns, fast);
      assertThat(fast).isEqualTo(plain);
      PLAIN.log(y, plain);
      RowLoops.FASTEST.log(y, fast);
      assertThat(fast).isEqualTo(plain);
    });
  }

  @Test
  void exponentialAndLogarithmAreTrueToTheLastPlaces() {
    forAll(gen -> {
      double x = gen.doubles(1, -700, 700)[0];
      assertThat(ExpLog.exp(x) / Math.exp(x)).isCloseTo(1, within(5e-16));
      double y = Math.exp(x);
      assertThat(ExpLog.log(y)).isCloseTo(Math.log(y), within(4e-16 * Math.max(1, Math.abs(x))));
      double near = 1 + x / 1e5;
      double log = Math.log(near);
      assertThat(ExpLog.log(near)).isCloseTo(log, within(5e-16 * Math.abs(log)));
    });
    assertThat(ExpLog.exp(0)).isEqualTo(1);
    assertThat(ExpLog.log(1)).isZero();
  }

  @Test
  void whatIsOutOfReachStaysFiniteAndWhatIsMissingStaysMissing() {
    double[] x = {-1e6, 1e6, Double.NEGATIVE_INFINITY, Double.NaN, 0, 1, 2, 3, 4};
    var found = new double[x.length];
    RowLoops.FASTEST.exp(x, found);
    assertThat(found[0]).isPositive().isEqualTo(found[2]).isLessThan(1e-307);
    assertThat(found[1]).isFinite().isGreaterThan(1e307);
    assertThat(found[3]).isNaN();
  }
}
