package se.loftet.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.support.Desk.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.store.Store;
import se.loftet.support.Desk;

class MunicipalitiesTest {
  private static final Desk DESK = new Desk();
  private static final Municipalities STAFF = new Municipalities(DESK.store);
  private static final Municipalities OPEN = new Municipalities(new Store(DESK.open, Desk.NOON));

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Municipality save(Municipality wanted) {
    return DESK.as(Acting.system(wanted.code()), () -> STAFF.save(wanted));
  }

  @Test
  void keepsWhatAMunicipalityHasSetItself() {
    var stored =
        save(
            new Municipality(
                "0486",
                "Strängnäs",
                "strangnas",
                "212000-0365",
                null,
                null,
                null,
                1,
                Map.of("silentDays", 90)));
    assertThat(STAFF.bySlug("strangnas")).isEqualTo(stored);
    assertThat(stored.settings()).containsEntry("silentDays", 90);
    assertThatThrownBy(() -> STAFF.bySlug("ingenstans")).isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void refusesToWriteOverSomebodyElsesChange() {
    var stored = save(new Municipality("0484", "Eskilstuna", "eskilstuna"));
    save(stored);
    assertThatThrownBy(() -> save(stored)).isInstanceOf(Refused.Changed.class);
  }

  @Test
  void thePublicSeesItOnceItIsReleased() {
    var stored = save(new Municipality("0480", "Nyköping", "nykoping"));
    assertThat(OPEN.find("0480")).isEmpty();
    save(stored.released(Instant.parse("2026-03-02T11:00:00Z")));
    assertThat(OPEN.bySlug("nykoping").name()).isEqualTo("Nyköping");
  }

  @Test
  void aPoliceAreaIsSharedByMunicipalities() {
    save(new Municipality("0488", "Trosa", "trosa"));
    save(new Municipality("0482", "Flen", "flen"));
    var area = new PoliceArea("lpo-test", "Lokalpolisområde", List.of("0482", "0488"));
    DESK.as(Acting.system("0488"), () -> STAFF.save(area, null));
    assertThat(STAFF.policeAreas("0482")).containsExactly(area);
    assertThatThrownBy(() -> DESK.as(person("0488", "kommun"), () -> STAFF.save(area, null)))
        .hasStackTraceContaining("row-level security");
  }
}
