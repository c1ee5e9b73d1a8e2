package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Letters;
import se.loftet.survey.Anonymity;
import se.loftet.survey.Choice;
import se.loftet.survey.Heading;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.ShowIf;
import se.loftet.survey.Survey;
import se.loftet.workplace.ExampleTown;

/// A survey of the made-up Ekeby: what is asked, a list of people, and what eighty of them answer.
final class EkebySurvey {
  private EkebySurvey() {}

  private static Question asked(String id, String factor, String text, String... answers) {
    var plain = SampledTown.choice(id, text, answers);
    return with(plain, factor, plain.choices(), null);
  }

  private static Question with(
      Question it,
      String factor,
      List<Choice> choices,
      @org.jspecify.annotations.Nullable ShowIf showIf) {
    return new Question(
        it.id(), false, it.type(), false, factor, it.text(), it.hint(), choices, it.rows(), null,
        null, showIf);
  }

  static Survey plan(ExampleTown town) {
    var late =
        asked(
            "ute-sent",
            "SAFETY",
            "Hur trygg är du ute ensam sent?",
            "1=Mycket trygg",
            "2=Ganska trygg",
            "3=Ganska otrygg",
            "4=Mycket otrygg",
            "5=Går aldrig ut");
    var plain = asked("ute-sent-skal", "SAFETY", "Är det för att du är otrygg?", "1=Ja", "2=Nej");
    var why = with(plain, "SAFETY", plain.choices(), new ShowIf("ute-sent", List.of("5")));
    var questionnaire =
        town.store.insert(
            new Questionnaire(
                ExampleTown.head("formular"),
                "Trygghet",
                1,
                List.of("sv"),
                List.of(new Heading("sv", "Hur tryggt är det i Ekeby?", "")),
                List.of(
                    late,
                    why,
                    asked("kanner-loftet", "AWARENESS", "Känner du till löftet?", "1=Ja", "2=Nej"),
                    asked("kon", "BACKGROUND", "Är du", "kvinna=Kvinna", "man=Man"),
                    asked(
                        "alder", "BACKGROUND", "Ålder", "ung=16–39 år", "aldre=40 år och äldre"))));
    var today = LocalDate.now(town.application.clock);
    return town.store.insert(
        new Survey(
            ExampleTown.head("trygghet-2025"),
            ThreadObject.<Questionnaire>ref(questionnaire),
            "Trygghet i Ekeby 2025",
            Survey.Kind.SAMPLED,
            Survey.State.DRAFT,
            today,
            today.plusDays(14),
            null,
            new Anonymity(Anonymity.Kept.WEEK, null),
            null,
            null));
  }

  static byte[] frame() {
    var text = new StringBuilder("Namn;Adress;Postnummer;Postort;Kommundel\n");
    for (int i = 1; i <= 400; i++) {
      text.append(
          "Person %d;Byvägen %d;999 99;Ekeby;%s\n".formatted(i, i, i <= 300 ? "Norra" : "Södra"));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// What the devices of eighty people send who type the code of their letter.
  static void answersCome(ExampleTown town, Page staff) {
    var codes = new ArrayList<String>();
    for (var link : staff.locator("a[href*='brev.pdf?paminnelse=nej']").all()) {
      var file = staff.request().get(town.application.url(link.getAttribute("href")));
      codes.addAll(Letters.codes(file.body()));
    }
    assertThat(codes).hasSize(120).doesNotHaveDuplicates();
    for (int i = 0; i < 80; i++) {
      var form =
          FormData.create()
              .set("id", UUID.randomUUID().toString())
              .set("kod", codes.get(i))
              .set("f.ute-sent", i % 4 == 0 ? "3" : i % 10 == 1 ? "5" : "1")
              .set("f.ute-sent-skal", i % 20 == 1 ? "1" : "2")
              .set("f.kanner-loftet", i % 5 == 0 ? "1" : "2")
              .set("f.alder", i < 70 ? "ung" : "aldre")
              .set("f.kon", i % 2 == 0 ? "kvinna" : "man");
      var address = town.application.url("/ekeby/enkat/trygghet-2025/svara?sprak=sv");
      var answer = staff.request().post(address, RequestOptions.create().setForm(form));
      assertThat(answer.text()).contains("Tack");
    }
  }
}
