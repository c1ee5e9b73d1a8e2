package se.loftet.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;

/// The surveys of a municipality: planned, opened once, closed once.
@Service
@Transactional
public class Surveys {
  private final Store store;
  private final CodeRepository codes;
  private final AnswerRepository answers;
  private final Answers urn;
  private final Clock clock;

  Surveys(Store store, CodeRepository codes, AnswerRepository answers, Answers urn, Clock clock) {
    this.store = store;
    this.urn = urn;
    this.codes = codes;
    this.answers = answers;
    this.clock = clock;
  }

  /// The latest first.
  @Transactional(readOnly = true)
  public List<Survey> all() {
    return store.all(Survey.class, Acting.now().municipality()).stream()
        .sorted(Comparator.comparing(Survey::opens).reversed())
        .toList();
  }

  @Transactional(readOnly = true)
  public Survey survey(long id) {
    return store.get(Survey.class, new Ref<>(id));
  }

  @Transactional(readOnly = true)
  public Questionnaire questionnaire(Ref<Questionnaire> ref) {
    return store.get(Questionnaire.class, ref);
  }

  /// A survey to come, with a name that is part of its address.
  public Survey plan(Survey planned) {
    Acting.require(Right.EDIT);
    return store.insert(planned);
  }

  /// Writes over the version that was read. An opened survey only gets a later last day.
  public Survey change(Survey changed) {
    Acting.require(Right.EDIT);
    var before = survey(changed.head().id());
    if (before.state() == Survey.State.CLOSED) {
      throw new Refused.Rule("survey.notOpen");
    }
    if (before.state() == Survey.State.OPEN && !SurveyChange.promisesTheSame(before, changed)) {
      throw new Refused.Rule("survey.promised");
    }
    return store.update(changed);
  }

  /// How many have answered: all there is to see before closing.
  @Transactional(readOnly = true)
  public Board board(Ref<Survey> survey) {
    Acting.require(Right.READ);
    var asked = store.get(Survey.class, survey);
    long id = asked.head().id();
    return new Board(answers.taken(new Ref<>(id)), codes.groups(survey));
  }

  /// The answers of a closed survey.
  @Transactional(readOnly = true)
  public List<SurveyAnswer> answers(Ref<Survey> survey) {
    Acting.require(Right.READ);
    if (store.get(Survey.class, survey).state() != Survey.State.CLOSED) {
      throw new Refused.Rule("survey.noResultsYet");
    }
    return answers.all(survey);
  }

  /// Shows it to everybody and lets them answer from its first day. What was promised and what is
  /// asked stay as they are from here.
  public Survey open(long id, int version) {
    Acting.require(Right.RELEASE);
    var survey = survey(id);
    if (survey.state() != Survey.State.DRAFT) {
      throw new Refused.Rule("survey.openedBefore");
    }
    var questionnaire = questionnaire(survey.questionnaire());
    if (questionnaire.questions().isEmpty()) {
      throw new Refused.Rule("survey.asksNothing");
    }
    if (survey.closes().isBefore(LocalDate.now(clock))) {
      throw new Refused.Rule("survey.closesInThePast");
    }
    if (questionnaire.head().released() == null) {
      store.update(SurveyChange.opened(questionnaire, clock.instant()));
    }
    var head = survey.head().read(version).marked(SecrecyClass.OPEN).released(clock.instant());
    return store.update(SurveyChange.with(survey, head, Survey.State.OPEN, null));
  }

  /// Takes no more answers. There is no way back: from here on there are results.
  public Survey close(long id, int version) {
    Acting.require(Right.RELEASE);
    var survey = survey(id);
    if (survey.state() != Survey.State.OPEN) {
      throw new Refused.Rule("survey.notOpen");
    }
    urn.empty(new Ref<>(id));
    var head = survey.head().read(version);
    return store.update(SurveyChange.with(survey, head, Survey.State.CLOSED, LocalDate.now(clock)));
  }
}
