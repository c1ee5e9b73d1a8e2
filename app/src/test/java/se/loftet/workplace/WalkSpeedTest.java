package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;
import se.loftet.walk.Walk;

/// Speeds measured on a traffic walk: taken from the meter's file, told to residents when released.
class WalkSpeedTest {
  private static final ExampleTown TOWN = new ExampleTown();

  @BeforeAll
  static void fill() {
    TOWN.filled();
    new WalkRows(TOWN).walk("trafik", Walk.State.PLANNED, "2025-11-10");
    Screens.owner(TOWN).sql("update walk set kind = 'TRAFFIC' where ref = 'trafik'").update();
    Screens.owner(TOWN).sql("update municipality set released = now()").update();
    TOWN.person("samordnare", "COORDINATOR", "kommun");
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  private static void measure(Page page, String day, String file) {
    page.fill("#gata", "Storgatan vid skolan");
    page.fill("#grans", "40");
    page.fill("#matdag", day);
    page.setInputFiles(
        "#fil",
        new FilePayload("matare.csv", "text/csv", file.getBytes(StandardCharsets.ISO_8859_1)));
    Browsing.send(page, "button[value=measure]");
  }

  @Test
  void aMetersFileIsHeldToItsDaysAndReadByResidentsOnceReleased() {
    var page = TOWN.login(390, "samordnare");
    page.navigate(TOWN.url("/vandringar/trafik"));
    Browsing.send(page, "button[value=publish]");
    var lines = "datum;körfält;hastighet\n2025-11-03;1;43\n2025-11-04;1;39,5\n2025-11-04;2;x\n";
    measure(page, "2025-05-12", lines);
    assertThat(page.innerText("[role=alert]")).contains("mätarens rader är från andra dagar");
    measure(page, "", "1;43\n2;45\n");
    assertThat(page.innerText("[role=alert]")).contains("ge kolumnen rubriken hastighet");
    measure(page, "", lines);
    assertThat(page.innerText("main")).contains("Storgatan vid skolan: 2 fordon, medel 41,3 km/h");
    Screens.picture(page, "walk-speed-390");
    Browsing.send(page, "button[value=publish]");
    var resident = page.context().newPage();
    Screens.await(
        resident,
        TOWN.application.url("/ekeby/vandring/trafik"),
        "2 fordon 3 november 2025 till 4 november 2025");
    page.context().close();
  }
}
