package se.loftet.voices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import se.loftet.support.Browsing;
import se.loftet.support.Letters;

/// A sampled survey is planned, people are drawn from a list, and letters with codes are printed.
final class SampleSteps {
  private final Strangnas town;
  String desk = "";

  SampleSteps(Strangnas town) {
    this.town = town;
  }

  void isPlanned() {
    town.goes("/enkater");
    var page = town.staff;
    page.fill("#titel", "Trygghet i Strängnäs 2025");
    page.check("input[name=slag][value=SAMPLED]");
    page.check("input[name=tid][value=WEEK]");
    page.fill("#kontakt", "Trygghetssamordnaren, 0152-123 00");
    page.fill("#oppnar", town.today().toString());
    page.fill("#stanger", town.today().minusDays(3).toString());
    Browsing.send(page, "form[action$=enkater] button.btn");
    assertThat(page.innerText("[role=alert]")).contains("Sista dagen kan inte komma före");
    assertThat(page.inputValue("#titel")).isEqualTo("Trygghet i Strängnäs 2025");
    page.fill("#stanger", town.today().plusDays(21).toString());
    Browsing.send(page, "form[action$=enkater] button.btn");
    town.sound("voices-survey-draft");
    desk = "/enkater/" + page.url().replaceAll(".*/(\\d+)$", "$1");
  }

  /// The example list the program offers, then a draw that is refused and one that is made.
  void peopleAreDrawn() {
    town.goes(desk + "/urval");
    var page = town.staff;
    var example =
        page.request().get(town.application.url("/arbete/strangnas" + desk + "/urval/exempel.csv"));
    assertThat(example.text()).contains("Påhittad person").contains("Mariefred");
    page.setInputFiles("#fil", new FilePayload("exempel.csv", "text/csv", example.body()));
    Browsing.send(page, "form[action$=lista] button");
    assertThat(page.innerText("main")).contains("Raderas");
    page.fill("#antal", "3");
    page.check("form[action$=dragning] input[name=saker]");
    Browsing.send(page, "form[action$=dragning] button:not([formaction])");
    assertThat(page.locator("[role=alert]").count()).isOne();
    page.fill("#antal", "240");
    page.check("form[action$=dragning] input[name=saker]");
    page.fill("#minst", "20");
    page.fill("#fro", "17");
    Browsing.send(page, "form[action$=dragning] button:not([formaction])");
    assertThat(page.innerText("main")).contains("frö 17").contains("Brev 1–100 (PDF)");
    town.sound("voices-sample");
  }

  void opens() {
    town.goes(desk);
    Browsing.send(town.staff, "form[action$=oppning] button");
    town.sound("voices-survey-open");
  }

  /// The codes as they stand in the letters.
  List<String> codes() {
    town.goes(desk + "/urval");
    var codes = new ArrayList<String>();
    for (var link : town.staff.locator("a[href*='brev.pdf?paminnelse=nej']").all()) {
      var file = town.staff.request().get(town.application.url(link.getAttribute("href")));
      codes.addAll(Letters.codes(file.body()));
    }
    return codes;
  }
}
