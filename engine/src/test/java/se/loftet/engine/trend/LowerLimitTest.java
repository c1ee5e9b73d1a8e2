package se.loftet.engine.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lower end of the usual range against surveillance's own function.
class LowerLimitTest {
  private static final Path ROWS = Path.of("src/test/oracles/counts/lower.csv");

  static Stream<double[]> rows() throws IOException {
    return Files.readAllLines(ROWS).stream()
        .skip(1)
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theLowerEndIsThatOfThePeer(double... row) {
    var usual =
        new ExpectedRange.Range.Usual(
            row[0], row[1], row[2], false, Double.NaN, 1, row[5], true, false);
    double lower = ExpectedRange.lower(usual, row[3]);
    assertThat(lower).isCloseTo(row[4], within(1e-9 * Math.max(row[4], 1e-3)));
  }
}
