package se.loftet.voices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import se.loftet.support.Browsing;

/// A questionnaire of the bank's questions and one of one's own, in Swedish and Arabic.
final class QuestionnaireSteps {
  private static final List<String> ASKED =
      List.of("ute-sent", "ute-sent-skal", "problem", "kanner-loftet", "kon", "alder", "kommundel");
  private final Strangnas town;

  QuestionnaireSteps(Strangnas town) {
    this.town = town;
  }

  void isMade() {
    town.goes("/enkater");
    var page = town.staff;
    page.fill("#ftitel", "Trygghet 2025");
    for (var language : List.of("sv", "ar")) {
      page.check("form[action$=formular] input[value=" + language + "]");
    }
    Browsing.send(page, "form[action$=formular] button");
    for (var question : ASKED) {
      page.check("input[name=fraga][value=" + question + "]");
    }
    Browsing.send(page, "form[action$=fragor] button");
    own(page);
    page.fill("#rubrik-sv", "Hur tryggt är det i Strängnäs?");
    page.fill("#rubrik-ar", "ما مدى الأمان في سترنغنس؟");
    Browsing.send(page, "form[action$=rubriker] button");
    assertThat(page.innerText("main")).contains("8 frågor").contains("inte granskade");
    town.sound("voices-questionnaire");
  }

  /// Nothing typed is lost when something is missing, and the question is mended in its place.
  private static void own(Page page) {
    page.check("input[name=typ][value=SINGLE]");
    page.fill("#text-sv", "Har du varit på torget i hösst?");
    Browsing.send(page, "form[action$=egna] button.btn");
    assertThat(page.innerText("[role=alert]")).contains("minst två svarsalternativ");
    assertThat(page.inputValue("#text-sv")).isEqualTo("Har du varit på torget i hösst?");
    page.fill("#text-ar", "هل زرت الميدان هذا الخريف؟");
    page.fill("#val", "Ja | نعم\nNej | لا");
    Browsing.send(page, "form[action$=egna] button.btn");
    Browsing.send(page, "a[href*='andra=egen-1']");
    assertThat(page.inputValue("#val")).isEqualTo("Ja | نعم\nNej | لا");
    page.fill("#text-sv", "Har du varit på torget i höst?");
    Browsing.send(page, "form[action$=egna] button.btn");
    assertThat(page.innerText("main")).contains("i höst?").doesNotContain("hösst");
  }
}
