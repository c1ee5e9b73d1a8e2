package se.loftet.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.agreement.Agreement;
import se.loftet.evidence.Evidence;
import se.loftet.followup.Decision;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.municipality.Party;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.web.Text;
import se.loftet.promise.Amendment;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Goal;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// What the forms say, kind by kind: every field has a question of its own in both languages, every
/// choice a word, and what is hard to answer a hint.
class FormWordsTest {
  static List<Class<?>> kinds() {
    return List.of(
        Party.class,
        Place.class,
        Evidence.class,
        Agreement.class,
        SituationPicture.class,
        Problem.class,
        Stance.class,
        Cause.class,
        PromiseDocument.class,
        FocusArea.class,
        Goal.class,
        Promise.class,
        Amendment.class,
        Activity.class,
        LogEntry.class,
        Outcome.class,
        Verdict.class,
        FollowUp.class,
        Decision.class);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyFieldAsksInWordsOfItsOwn(Class<?> kind) {
    for (var language : List.of(Text.SWEDISH, Text.ENGLISH)) {
      asked(Text.in(language), kind, Field.of(kind));
    }
  }

  private static void asked(Text text, Class<?> record, List<Field> fields) {
    var labels = new ArrayList<String>();
    for (var field : fields) {
      if (field.control() != Field.Control.STATE) {
        labels.add(label(text, record, field));
      }
      if (!field.parts().isEmpty()) {
        asked(
            text,
            field.control() == Field.Control.ROWS ? field.item() : field.type(),
            field.parts());
      }
      choices(text, field);
    }
    assertThat(labels)
        .as("%s in %s", record.getSimpleName(), text.language())
        .doesNotHaveDuplicates();
  }

  private static String label(Text text, Class<?> record, Field field) {
    var own = "field." + record.getSimpleName() + "." + field.name() + ".label";
    var any = "field.any." + field.name() + ".label";
    assertThat(text.has(own) || text.has(any)).as(own).isTrue();
    var label = text.of(text.has(own) ? own : any);
    assertThat(label).doesNotContainIgnoringCase(field.name() + ".label").isNotBlank();
    assertThat(label.substring(0, 1)).isEqualTo(label.substring(0, 1).toUpperCase(Locale.ROOT));
    return label;
  }

  private static void choices(Text text, Field field) {
    var type = field.control() == Field.Control.WORDS ? field.item() : field.type();
    if (type.isEnum()) {
      for (var value : java.util.Objects.requireNonNull(type.getEnumConstants())) {
        var words = text.of((Enum<?>) value);
        assertThat(words).as(value.toString()).isNotBlank().isNotEqualTo(value.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsHardToAnswerHasAHint(Class<?> kind) {
    var text = Text.in(Text.SWEDISH);
    for (var field : Field.of(kind)) {
      boolean hard =
          switch (field.control()) {
            case NUMBER, LINES, DATE, ROWS, GROUP -> true;
            case LINE, TEXT, LINKS, WORDS, COUNT, DAY, WORD, TICK -> false;
            case YES_NO, PARTY, LINK, STATE -> false;
          };
      if (hard) {
        assertThat(
                text.has("field." + kind.getSimpleName() + "." + field.name() + ".hint")
                    || text.has("field.any." + field.name() + ".hint")
                    || text.has("field.control." + field.control() + ".hint"))
            .as(kind.getSimpleName() + "." + field.name())
            .isTrue();
      }
    }
  }
}
