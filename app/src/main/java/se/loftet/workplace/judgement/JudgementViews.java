package se.loftet.workplace.judgement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.loftet.editor.Option;
import se.loftet.judgement.Audience;
import se.loftet.judgement.Draft;
import se.loftet.judgement.Handling;
import se.loftet.judgement.IntelligenceJudgement;
import se.loftet.judgement.Reading;
import se.loftet.judgement.SanitisedSentence;
import se.loftet.judgement.SanitisedSentence.State;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// Puts the words of a language on judgements and sentences.
///
/// @param home address of the compartment
record JudgementViews(Text text, String home, LocalDate today) {
  JudgementPage.Row row(IntelligenceJudgement judgement) {
    return new JudgementPage.Row(
        home + "/" + judgement.id(),
        judgement.title(),
        text.of(judgement.handling()),
        judgement.authorRole(),
        validTo(judgement),
        judgement.expired(today));
  }

  private String validTo(IntelligenceJudgement judgement) {
    var key = judgement.expired(today) ? "judgement.expired" : "judgement.valid";
    return text.of(key, judgement.validTo());
  }

  List<JudgementPage.Fact> facts(IntelligenceJudgement judgement) {
    return List.of(
        new JudgementPage.Fact(text.of("judgement.column.handling"), text.of(judgement.handling())),
        new JudgementPage.Fact(text.of("judgement.column.author"), judgement.authorRole()),
        new JudgementPage.Fact(text.of("judgement.column.validTo"), validTo(judgement)));
  }

  JudgementPage.SentenceView sentence(SanitisedSentence sentence) {
    var state = sentence.state(today);
    var now = Acting.now();
    boolean second = sentence.secondPerson(now.staff()) && now.may(Right.APPROVE);
    return new JudgementPage.SentenceView(
        sentence.text(),
        text.of(state),
        sign(state),
        words(sentence),
        home + "/meningar/" + sentence.id(),
        second && state == State.WAITING,
        second && state == State.RELEASED && sentence.audience() == Audience.JOINT,
        state == State.WAITING && !sentence.secondPerson(now.staff()),
        state == State.RELEASED || state == State.WAITING);
  }

  List<JudgementPage.Fact> readings(List<Reading> readings) {
    return readings.stream()
        .map(each -> new JudgementPage.Fact(each.who(), text.moment(each.at())))
        .toList();
  }

  private String words(SanitisedSentence sentence) {
    var use = text.of("judgement.sentence.use", sentence.ref(), sentence.validTo());
    var audience = sentence.audience();
    return audience == null ? use : text.of(audience) + ". " + use;
  }

  private static String sign(State state) {
    return switch (state) {
      case WAITING -> "ask";
      case RELEASED -> "ok";
      case EXPIRED -> "late";
      case WITHDRAWN -> "no";
    };
  }

  JudgementPage.Form form(Draft draft, Map<String, String> faults) {
    return new JudgementPage.Form(
        home,
        home,
        Map.of(
            "title", draft.title(),
            "text", draft.text(),
            "authorRole", draft.authorRole(),
            "validTo", String.valueOf(draft.validTo()).replace("null", "")),
        Arrays.stream(Handling.values())
            .map(each -> new Option(each.name(), text.of(each), each == draft.handling()))
            .toList(),
        told(faults),
        faults.containsValue("judgement.fault.person") ? found(draft) : "");
  }

  private Map<String, String> told(Map<String, String> faults) {
    var told = new LinkedHashMap<String, String>();
    faults.forEach((field, key) -> told.put(field, text.of("editor.fault", text.of(key))));
    return told;
  }

  private String found(Draft draft) {
    var kinds =
        draft.found().stream()
            .map(kind -> text.of("judgement.found." + kind.name()))
            .collect(Collectors.joining(", "));
    return text.of("judgement.found", kinds);
  }
}
