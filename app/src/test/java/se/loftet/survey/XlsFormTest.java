package se.loftet.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.Head;

/// Questionnaires as workbooks of other survey programs.
class XlsFormTest {
  private static Questionnaire whole() {
    return new Questionnaire(
        Head.unmarked("0998", "allt", "kommun"),
        "Allt",
        3,
        List.of("sv", "en", "ar"),
        List.of(new Heading("sv", "Hur tryggt?", "Svara gärna."), new Heading("ar", "أمان", "")),
        java.util.stream.Stream.concat(
                QuestionBank.bank().questions().stream(), java.util.stream.Stream.of(own()))
            .toList());
  }

  private static Question own() {
    return new Question(
        "egen-1",
        false,
        Question.Type.SCALE,
        true,
        null,
        SurveyTown.sv("Hur nöjd är du?"),
        SurveyTown.sv("Noll är inte alls."),
        List.of(),
        List.of(),
        0,
        6,
        new ShowIf("ute-sent", List.of("1", "2")));
  }

  private static byte[] written(Questionnaire questionnaire) throws IOException {
    var out = new ByteArrayOutputStream();
    XlsFormWriter.write(questionnaire, Map.of("torget", "Torget"), out);
    return out.toByteArray();
  }

  private static byte[] survey(String... cells) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "t", "1.0")) {
      var sheet = book.newWorksheet("survey");
      List.of("type", "name", "label", "relevant")
          .forEach(
              new java.util.function.Consumer<>() {
                private int x;

                @Override
                public void accept(String head) {
                  sheet.value(0, x++, head);
                }
              });
      for (int i = 0; i < cells.length; i++) {
        sheet.value(1 + i / 4, i % 4, cells[i]);
      }
      book.finish();
    }
    return out.toByteArray();
  }

  @Test
  void aQuestionnaireWrittenAndReadAgainAsksTheSame() throws IOException {
    var form = XlsFormReader.read(written(whole()));
    assertThat(form.faults()).isEmpty();
    assertThat(form.title()).isEqualTo("Allt");
    assertThat(form.languages()).containsExactly("sv", "en", "ar");
    assertThat(form.headings()).isEqualTo(whole().headings());
    assertThat(form.questions()).isEqualTo(whole().questions());
  }

  @Test
  void whatIsNoQuestionIsPassedOverAndWhatWeDoNotHaveIsToldRowByRow() throws IOException {
    var form =
        XlsFormReader.read(
            survey(
                "start",
                "start",
                "",
                "",
                "text",
                "namn",
                "Vad tycker du?",
                "",
                "image",
                "bild",
                "Ta en bild",
                "",
                "text",
                "1fel",
                "Fel namn",
                "",
                "select_one saknas",
                "val",
                "Välj",
                "",
                "text",
                "sen",
                "Varför?",
                "${namn} != 'x'"));
    assertThat(form.passed()).containsExactly("start");
    assertThat(form.faults())
        .extracting(XlsForm.Fault::row, XlsForm.Fault::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(4, "xlsform.type"),
            org.assertj.core.groups.Tuple.tuple(5, "xlsform.name"),
            org.assertj.core.groups.Tuple.tuple(6, "xlsform.list"),
            org.assertj.core.groups.Tuple.tuple(7, "xlsform.relevant"));
  }

  @Test
  void brokenWorkbooksAreRefusedInASentence() throws IOException {
    assertThat(XlsFormReader.read("hej".getBytes(StandardCharsets.UTF_8)).faults()).hasSize(1);
    var good = written(whole());
    var random = new SplittableRandom(7);
    for (int round = 0; round < 60; round++) {
      var bad = java.util.Arrays.copyOf(good, good.length - random.nextInt(good.length / 2));
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(XlsFormReader.read(bad)).isNotNull();
    }
  }
}
