package se.loftet.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
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

  @Test
  void whichOfSeveralNumbersIsTheSpeedIsNeverGuessed() {
    assertThat(SpeedFile.read("1;43\n2;45\n", 40)).isEmpty();
    assertThat(SpeedFile.read("id;okänd\n1;43\n2;45\n", 40)).isEmpty();
    assertThat(SpeedFile.read("2025-11-10;08.15.02;43\n", 40).orElseThrow().vehicles())
        .isEqualTo(1);
  }

  @Test
  void headingsAreReadAsMetersWriteThem() {
    for (var head :
        new String[] {"Hastighet (km/h)", "speed_kmh", "FART", "Speed [km/h]", "km/h"}) {
      var counted = SpeedFile.read("nr;" + head + "\n1;43,5\n2;45\n", 40).orElseThrow();
      assertThat(counted.vehicles()).as(head).isEqualTo(2);
      assertThat(counted.skipped()).as(head).isZero();
    }
  }

  @Test
  void aFileThatIsMostlySomethingElseIsToldApart() {
    assertThat(SpeedFile.read("speed\n40\nx\ny\nz", 40).orElseThrow().mostlySkipped()).isTrue();
    assertThat(SpeedFile.read("speed\n40\n41\nx", 40).orElseThrow().mostlySkipped()).isFalse();
    assertThat(SpeedFile.read("speed\n-40\n1e9\nNaN\n40;\u0000", 40).isPresent()).isTrue();
  }

  @Test
  void theDaysInTheFileAreKnownAndAnotherDayIsTold() {
    var file = "\uFEFFdatum;hastighet\n2025-05-13;43\n2025-05-12;41\n2025-13-45;40\n";
    var counted = SpeedFile.read(file, 40).orElseThrow();
    assertThat(counted.vehicles()).isEqualTo(3);
    assertThat(counted.first()).isEqualTo("2025-05-12");
    assertThat(counted.last()).isEqualTo("2025-05-13");
    assertThat(counted.fromOtherDays(LocalDate.of(2025, 5, 12))).isFalse();
    assertThat(counted.fromOtherDays(LocalDate.of(2025, 11, 12))).isTrue();
    assertThat(SpeedFile.read("43\n41", 40).orElseThrow().fromOtherDays(LocalDate.EPOCH)).isFalse();
  }
}
