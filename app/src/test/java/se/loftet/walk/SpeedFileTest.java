package se.loftet.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SpeedFileTest {
  @Test
  void countsVehiclesMeanPercentileAndShareOverTheLimit() {
    var file = new StringBuilder("tid;hastighet;längd\n");
    for (int i = 1; i <= 20; i++) {
      file.append("08:0").append(i % 10).append(";").append(30 + i).append(",0;4,2\n");
    }
    var counted = SpeedFile.read(file.toString(), 40).orElseThrow();
    assertThat(counted.vehicles()).isEqualTo(20);
    assertThat(counted.mean()).isEqualByComparingTo("40.5");
    assertThat(counted.percentile85()).isEqualByComparingTo("47");
    assertThat(counted.shareOver()).isEqualByComparingTo("50");
    assertThat(counted.skipped()).isZero();
  }

  @Test
  void linesWithoutASpeedAreCountedAsSkippedAndNeverAsZero() {
    var counted = SpeedFile.read("42\n\nfel\n0\n999\n44", null).orElseThrow();
    assertThat(counted.vehicles()).isEqualTo(2);
    assertThat(counted.skipped()).isEqualTo(3);
    assertThat(counted.mean()).isEqualByComparingTo(new BigDecimal("43"));
    assertThat(counted.shareOver()).isNull();
  }

  @Test
  void aFileWithoutSpeedsIsNoMeasurement() {
    assertThat(SpeedFile.read("hej\n", 40)).isEmpty();
    assertThat(SpeedFile.read("", 40)).isEmpty();
  }
}
