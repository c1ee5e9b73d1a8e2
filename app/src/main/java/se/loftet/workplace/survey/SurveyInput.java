package se.loftet.workplace.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.survey.Anonymity;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;

/// A survey as somebody filled it in.
record SurveyInput(Asked asked, List<Questionnaire> questionnaires) {
  private static final int LONGEST = 1_000;

  List<String> faults() {
    var faults = new ArrayList<String>();
    if (asked.word("titel").isEmpty() || asked.word("titel").length() > 200) {
      faults.add("surveys.fault.title");
    }
    if (questionnaire().isEmpty()) {
      faults.add("surveys.fault.questionnaire");
    }
    if (asked.one("slag", Survey.Kind.values()).isEmpty()) {
      faults.add("surveys.fault.kind");
    }
    var opens = asked.day("oppnar");
    var closes = asked.day("stanger");
    if (opens.isEmpty() || closes.isEmpty() || closes.get().isBefore(opens.get())) {
      faults.add("surveys.fault.days");
    }
    if (asked.word("lofte").length() > LONGEST) {
      faults.add("surveys.fault.words");
    }
    if (asked.word("kontakt").length() > 200) {
      faults.add("surveys.fault.contact");
    }
    return faults;
  }

  private Optional<Questionnaire> questionnaire() {
    return questionnaires.stream()
        .filter(each -> Long.toString(each.head().id()).equals(asked.word("formular")))
        .findFirst();
  }

  /// A new survey; only without faults.
  Survey planned() {
    var acting = Acting.now();
    var head =
        Head.unmarked(acting.municipality(), name(), acting.party()).marked(SecrecyClass.INTERNAL);
    return filled(head, null);
  }

  /// The survey with what is filled in; what an opened one has promised stays.
  Survey changed(Survey before) {
    return filled(before.head().read(asked.number("version")), before);
  }

  private Survey filled(Head head, @Nullable Survey before) {
    boolean opened = before != null && before.state() != Survey.State.DRAFT;
    var words = asked.word("lofte");
    return new Survey(
        head,
        opened
            ? Objects.requireNonNull(before).questionnaire()
            : ThreadObject.<Questionnaire>ref(questionnaire().orElseThrow()),
        asked.word("titel"),
        opened
            ? Objects.requireNonNull(before).kind()
            : asked.one("slag", Survey.Kind.values()).orElseThrow(),
        before == null ? Survey.State.DRAFT : before.state(),
        asked.day("oppnar").orElseThrow(),
        asked.day("stanger").orElseThrow(),
        before == null ? null : before.closedOn(),
        opened
            ? Objects.requireNonNull(before).anonymity()
            : new Anonymity(
                asked.one("tid", Anonymity.Kept.values()).orElse(Anonymity.Kept.WEEK),
                words.isEmpty() ? null : words),
        before == null ? null : before.evidence(),
        asked.word("kontakt").isEmpty() ? null : asked.word("kontakt"));
  }

  /// A short name for the address: the title's letters and some of chance.
  private String name() {
    var plain =
        Normalizer.normalize(asked.word("titel").toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var chance = UUID.randomUUID().toString().substring(0, 4);
    return plain.substring(0, Math.min(40, plain.length())) + "-" + chance;
  }

  SurveyFields fields(Text text) {
    return new SurveyFields(
        asked.word("titel"),
        questionnaires(asked.word("formular")),
        Asked.options(text, Survey.Kind.values(), asked.word("slag")),
        asked.word("oppnar"),
        asked.word("stanger"),
        Asked.options(text, Anonymity.Kept.values(), asked.word("tid")),
        asked.word("lofte"),
        asked.word("kontakt"));
  }

  SurveyFields fields(Text text, Survey survey) {
    var words = survey.anonymity().words();
    return new SurveyFields(
        survey.title(),
        questionnaires(Long.toString(survey.questionnaire().id())),
        Asked.options(text, Survey.Kind.values(), survey.kind().name()),
        survey.opens().toString(),
        survey.closes().toString(),
        Asked.options(text, Anonymity.Kept.values(), survey.anonymity().time().name()),
        words == null ? "" : words,
        Objects.requireNonNullElse(survey.contact(), ""));
  }

  private List<Option> questionnaires(String chosen) {
    return questionnaires.stream()
        .map(each -> {
          var id = Long.toString(each.head().id());
          return new Option(id, each.title() + " · " + each.edition(), id.equals(chosen));
        })
        .toList();
  }
}
