package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import se.loftet.workplace.ExampleTown;

/// A file of answers becomes an earlier wave.
final class WaveSteps {
  private WaveSteps() {}

  /// The same file as a wave: read, mapped code by code, refused with a reason, and kept, all with
  /// the file chosen once.
  static void becomesAnEarlierWave(ExampleTown town, Page staff) {
    staff.navigate(town.url("/enkater/omgangar"));
    staff.setInputFiles("#fil", Path.of("src/test/resources/enkat/ess9_be.zsav"));
    staff.click("button[value=las]");
    staff.waitForSelector("[id='var.ute-sent']");
    staff.fill("[id='var.ute-sent']", "aesfdrk");
    staff.fill("#vikt", "anweight");
    staff.fill("#stratum", "stratum");
    staff.fill("#kluster", "psu");
    staff.fill("#titel", "Mätning 2018");
    staff.fill("#utgivare", "ESS");
    staff.fill("#borjar", "2018-09-01");
    staff.fill("#slutar", "2019-01-31");
    staff.click("button[value=spara]");
    staff.waitForSelector("[role=alert]");
    assertThat(staff.innerText("[role=alert]")).contains("slumpmässigt urval");
    staff.check("[name=slump]");
    staff.click("button[value=spara]");
    staff.waitForSelector("[role=alert]:has-text('aesfdrk')");
    assertThat(staff.innerText("[role=alert]")).contains("inte kopplad till något svar");
    for (int code = 1; code <= 4; code++) {
      staff.fill("[name='kod.ute-sent.%d']".formatted(code), Integer.toString(code));
    }
    ResultPictures.fine(staff, "wave-1280");
    staff.setViewportSize(390, 844);
    ResultPictures.fine(staff, "wave-390");
    staff.click("button[value=spara]");
    staff.waitForURL("**gjort=sparad");
    assertThat(staff.innerText("main")).contains("Mätning 2018").contains("4 siffror");
    ResultPictures.fine(staff, "wave-kept-390");
  }
}
