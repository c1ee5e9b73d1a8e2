package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Questionnaires;

class QuestionnaireEditionTest {
  private static final ExampleTown TOWN = new ExampleTown();

  @BeforeAll
  static void fill() {
    TOWN.filled();
  }

  @AfterAll
  static void close() {
    TOWN.close();
  }

  @ParameterizedTest
  @CsvSource({"PARTY, PARTY", "INTERNAL, INTERNAL", "OPEN, INTERNAL"})
  void aNextEditionIsReadByNobodyWhoMayNotReadTheOneBefore(SecrecyClass of, SecrecyClass next) {
    var edition =
        TOWN.as(
            "kommun",
            () -> {
              var head = Head.unmarked(ExampleTown.CODE, "form-" + of, "kommun").marked(of);
              var it =
                  TOWN.store.insert(
                      new Questionnaire(head, "Frågor", 1, List.of("sv"), List.of(), List.of()));
              return TOWN.application.bean(Questionnaires.class).nextEdition(it.head().id());
            });
    assertThat(edition.head().secrecy()).isEqualTo(next);
    assertThat(edition.head().owner()).isEqualTo("kommun");
    assertThat(edition.edition()).isEqualTo(2);
  }
}
