package se.loftet.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import se.loftet.support.Browsing;
import se.loftet.survey.AnswerWords;

/// The survey is answered on telephones in Swedish and Arabic, by many, and on paper, twice typed.
final class AnswerSteps {
  private static final List<String> PLACES =
      List.of("strangnas", "strangnas", "mariefred", "akers-styckebruk");
  private static final List<String> AGES = List.of("16-19", "20-29", "30-44", "45-64", "65-79");
  private final Strangnas town;
  private final String desk;
  private final String path;

  AnswerSteps(Strangnas town, String desk) {
    this.town = town;
    this.desk = desk;
    town.goes(desk);
    path =
        town.staff
            .getAttribute("main a[href^='/strangnas/enkat/']", "href")
            .replaceFirst("^/strangnas", "");
    await().until(() -> town.opens(path));
  }

  String path() {
    return path;
  }

  void onATelephone(String code, String language) {
    try (BrowserContext phone = Browsing.reader(320)) {
      var page = phone.newPage();
      page.navigate(town.url(path));
      Strangnas.sound(page, "voices-survey-320");
      page.navigate(town.url(path + "/svara?sprak=" + language + "#kod=" + code));
      page.check("input[name='f.ute-sent'][value='2']");
      page.selectOption("select[name='f.problem.morker']", "2");
      page.check("input[name='f.egen-1'][value='1']");
      page.selectOption("select[name='f.kommundel']", "mariefred");
      Strangnas.sound(page, "voices-answer-" + language + "-320");
      Browsing.send(page, "[data-send]");
      assertThat(page.innerText("main h1")).isEqualTo(AnswerWords.in(language).of("thanks"));
    }
  }

  /// What their devices send when they press the button.
  void byMany(List<String> codes) {
    var request = town.staff.request();
    for (int i = 0; i < codes.size(); i++) {
      var form =
          FormData.create()
              .set("id", UUID.randomUUID().toString())
              .set("kod", codes.get(i))
              .set("f.ute-sent", i % 4 == 0 ? "3" : i % 10 == 1 ? "5" : "1")
              .set("f.ute-sent-skal", i % 20 == 1 ? "1" : "2")
              .set("f.problem.morker", Integer.toString(i % 4))
              .set("f.kanner-loftet", i % 5 == 0 ? "1" : "2")
              .set("f.kon", i % 2 == 0 ? "kvinna" : "man")
              .set("f.alder", AGES.get(i % AGES.size()))
              .set("f.kommundel", PLACES.get(i % PLACES.size()))
              .set("f.egen-1", "1");
      var answer =
          request.post(town.url(path + "/svara?sprak=sv"), RequestOptions.create().setForm(form));
      assertThat(answer.text()).contains("Tack");
    }
  }

  void onPaper(String code) {
    town.goes(desk + "/papper");
    var page = town.staff;
    assertThat(page.innerText("main"))
        .contains("ute-sent")
        .contains("egen-1")
        .contains("Mariefred");
    page.navigate(page.url() + "?sprak=ar");
    Strangnas.sound(page, "voices-paper-ar");
    town.goes(desk + "/inmatning");
    types(page, code, "3");
    assertThat(page.innerText("[role=status]")).contains("en gång till");
    types(page, code, "4");
    assertThat(page.innerText("[role=alert]"))
        .contains("inte lika")
        .contains("Ganska otrygg")
        .contains("Mycket otrygg");
    town.sound("voices-paper-different");
    page.check("input[name=jamfort]");
    page.check("input[name='f.ute-sent'][value='3']");
    Browsing.send(page, "main form button.btn");
    assertThat(page.innerText("[role=status]")).contains("Båda inmatningarna stämmer");
  }

  private static void types(Page page, String code, String safe) {
    page.fill("#q-blad", "17");
    page.fill("#q-kod", code);
    page.selectOption("#q-sprak", "ar");
    page.check("input[name='f.ute-sent'][value='" + safe + "']");
    page.selectOption("select[name='f.problem.morker']", "2");
    page.selectOption("select[name='f.kommundel']", "mariefred");
    Browsing.send(page, "main form button.btn");
  }

  /// While it is open only how many have answered is told; then it is closed.
  void closes() {
    town.goes(desk + "/resultat");
    assertThat(town.staff.innerText("main")).contains("Inga resultat går att se innan dess");
    town.goes(desk);
    assertThat(town.staff.innerText("main")).contains("Vad som svarats kan ingen se");
    town.sound("voices-survey-answered");
    town.staff.check("form[action$=stangning] input[name=saker]");
    Browsing.send(town.staff, "form[action$=stangning] button");
    assertThat(town.staff.innerText("main")).contains("Stängd");
  }
}
