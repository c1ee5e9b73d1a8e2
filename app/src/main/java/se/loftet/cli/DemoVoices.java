package se.loftet.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;
import se.loftet.dialogue.Dialogue;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.survey.Anonymity;
import se.loftet.survey.Heading;
import se.loftet.survey.QuestionBank;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.QuestionnaireChange;
import se.loftet.survey.Questionnaires;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;

/// A digital dialogue that is open, a questionnaire, an open survey and a sampled one to come:
/// invented for the demo and named so. Nobody has answered them.
final class DemoVoices {
  private static final String MUNICIPALITY = "0486";
  private static final List<String> ASKED =
      List.of(
          "ute-sent",
          "ute-sent-skal",
          "oro-samhallet",
          "utsatt",
          "utsatt-anmalt",
          "fortroende",
          "problem",
          "polisen-bryr",
          "tillit-grannar",
          "hjalp",
          "koll",
          "egen-formaga",
          "kanner-loftet",
          "kanner-resultat",
          "plats-otrygg",
          "plats-otrygg-nar",
          "plats-otrygg-varfor",
          "kon",
          "alder",
          "kommundel");

  private final Installation installation;
  private final LocalDate today;

  private DemoVoices(Installation installation) {
    this.installation = installation;
    this.today = LocalDate.now(installation.the(Clock.class));
  }

  static void load(Installation installation) {
    var all = EnumSet.allOf(Right.class);
    var party =
        new Acting(
            0,
            "system",
            MUNICIPALITY,
            "kommun",
            SecrecyClass.PARTY,
            Acting.Write.ALL,
            all,
            true,
            "");
    party.run(new DemoVoices(installation)::load);
  }

  private void load() {
    var transaction = installation.the(TransactionOperations.class);
    transaction.executeWithoutResult(status -> installation.the(Store.class).insert(dialogue()));
    var questionnaire = questionnaire();
    var surveys = installation.the(Surveys.class);
    var open = surveys.plan(survey(questionnaire, "exempel-oppen", Survey.Kind.OPEN));
    surveys.open(open.head().id(), open.head().version());
    surveys.plan(survey(questionnaire, "exempel-urval", Survey.Kind.SAMPLED));
  }

  private static Head head(String ref) {
    return Head.unmarked(MUNICIPALITY, ref, "kommun").marked(SecrecyClass.OPEN);
  }

  private Dialogue dialogue() {
    return new Dialogue(
        head("exempel").released(installation.the(Clock.class).instant()),
        Dialogue.Kind.RESIDENT,
        Dialogue.Method.DIGITAL,
        "Exempel: var är det tryggt i Strängnäs?",
        "Ett påhittat exempel i demon. Skriv var det känns tryggt och var det känns otryggt.",
        new PartialDate(today.toString()),
        new PartialDate(today.plusDays(60).toString()),
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of(),
        null,
        today.plusDays(90),
        null,
        null,
        null);
  }

  private Questionnaire questionnaire() {
    var questionnaires = installation.the(Questionnaires.class);
    var it = questionnaires.create("Exempel: trygghet", List.of("sv", "sv-x-latt", "en", "ar"));
    for (var question : QuestionBank.bank().questions()) {
      it = ASKED.contains(question.id()) ? QuestionnaireChange.add(it, question) : it;
    }
    for (var heading :
        List.of(
            new Heading("sv", "Hur tryggt är det i Strängnäs?", "Ett påhittat exempel i demon."),
            new Heading("en", "How safe is Strängnäs?", "An invented example in the demo."),
            new Heading("ar", "ما مدى الأمان في سترنغنس؟", "مثال غير حقيقي في العرض التجريبي."))) {
      it = QuestionnaireChange.headed(it, heading);
    }
    return questionnaires.save(it);
  }

  private Survey survey(Questionnaire questionnaire, String ref, Survey.Kind kind) {
    return new Survey(
        head(ref),
        ThreadObject.<Questionnaire>ref(questionnaire),
        kind == Survey.Kind.OPEN
            ? "Exempel: öppen enkät om trygghet"
            : "Exempel: trygghetsundersökning med urval",
        kind,
        Survey.State.DRAFT,
        today,
        today.plusDays(60),
        null,
        new Anonymity(Anonymity.Kept.WEEK, null),
        null,
        "Trygghetssamordnaren, trygghet@example.se");
  }
}
