package se.loftet.workplace.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.loftet.platform.Refused;

class ComparisonLinesTest {
  private static final String LINES = "trygg;1;NTU;län;2023;62.5\nindex;;NTU;län;2023;3.2";

  @Test
  void whatIsWrittenIsReadAndToldAsItWas() {
    var read = ComparisonLines.read(LINES);
    assertThat(read.getFirst().value()).isEqualTo(0.625);
    assertThat(read.getLast().value()).isEqualTo(3.2);
    assertThat(ComparisonLines.of(read)).isEqualTo(LINES);
  }

  @Test
  void aLineThatCannotBeReadIsNamedWithItsNumber() {
    assertThatThrownBy(() -> ComparisonLines.read(LINES + "\n\ntrygg;1;;län;2023;62"))
        .isInstanceOfSatisfying(
            Refused.Rule.class,
            rule ->
                assertThat(rule.details())
                    .containsEntry("1", 4)
                    .containsEntry("2", "trygg;1;;län;2023;62"));
  }
}
