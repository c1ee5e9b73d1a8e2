package se.loftet.workplace.sample;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.Provenance;
import se.loftet.platform.Refused;
import se.loftet.platform.model.SecrecyClass;

/// Which data sets an earlier wave may be computed from.
class WaveFileTest {
  private static DataSet set(SecrecyClass secrecy) {
    var told = new Provenance("Polisens mätning", null, null, null, null, null, null, null);
    return new DataSet(1, "matning", secrecy, "polis", null, DataKind.ANSWERS, told, null, 1);
  }

  @Test
  void whatIsClosedWithOnePartyIsNotComputedFromByTheOther() {
    for (var secrecy : new SecrecyClass[] {SecrecyClass.PARTY, SecrecyClass.INTERNAL}) {
      assertThatThrownBy(() -> WaveFile.stays(set(secrecy), "kommun"))
          .isInstanceOf(Refused.Rule.class)
          .hasMessageContaining("wave.closedSet")
          .hasMessageContaining("Polisens mätning");
      assertThatCode(() -> WaveFile.stays(set(secrecy), "polis")).doesNotThrowAnyException();
    }
    assertThatCode(() -> WaveFile.stays(set(SecrecyClass.OPEN), "kommun"))
        .doesNotThrowAnyException();
  }
}
