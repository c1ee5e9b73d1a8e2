package se.loftet.sampling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.analysis.SurveySample;
import se.loftet.evidence.DataState;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Place;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.survey.Choice;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;
import se.loftet.survey.Wording;

/// Results of closed surveys: computed from all answers, released by a person, taken back by a
/// person.
@Service
@Transactional
public class SurveyResults {
  /// A tenth of a percentage point, the last digit of a share that is printed.
  private static final double PRECISION = 0.001;

  private final Store store;
  private final Surveys surveys;
  private final Sampling sampling;
  private final Municipalities municipalities;
  private final Clock clock;

  SurveyResults(
      Store store, Surveys surveys, Sampling sampling, Municipalities municipalities, Clock clock) {
    this.store = store;
    this.surveys = surveys;
    this.sampling = sampling;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /// How a result is to be computed.
  ///
  /// @param margins tables of people, see [Margin#parse]; blank for weights by group alone
  /// @param backgrounds ids of the questions figures are divided by
  /// @param centre the one of them the others are crossed with, blank for no tables by two
  /// @param cuts see [SurveyResult]
  public record Wanted(
      String margins,
      String marginSource,
      List<String> backgrounds,
      String centre,
      String cuts,
      List<ResultComparison> comparisons) {
    public static final Wanted PLAIN = new Wanted("", "", List.of(), "", "", List.of());
  }

  @Transactional(readOnly = true)
  public Optional<SurveyResult> of(Ref<Survey> survey) {
    return store.of(SurveyResult.class, "survey", survey).stream().findFirst();
  }

  /// Computes the result, in the place of an unreleased one.
  public SurveyResult compute(Ref<Survey> survey, Wanted wanted) {
    Acting.require(Right.EDIT);
    var asked = surveys.survey(survey.id());
    var before = of(survey);
    if (before.isPresent() && before.get().head().released() != null) {
      throw new Refused.Rule("result.released");
    }
    var computed = computed(asked, wanted, before.map(SurveyResult::head).orElse(null));
    return before.isPresent() ? store.update(computed) : store.insert(computed);
  }

  private SurveyResult computed(Survey asked, Wanted wanted, @Nullable Head head) {
    Ref<Survey> survey = ThreadObject.ref(asked);
    var answers = new Respondents(surveys.answers(survey));
    var questionnaire = questionnaire(asked);
    var margins =
        asked.sampled()
            ? Margin.parse(wanted.margins(), questionnaire.questions())
            : List.<Margin>of();
    if (!margins.isEmpty() && wanted.marginSource().isBlank()) {
      throw new Refused.Rule("weights.source");
    }
    var board = sampling.board(survey);
    var sample =
        asked.sampled() && answers.size() > 0
            ? weighted(answers, questionnaire, board, margins)
            : null;
    var backgrounds = Tabulation.chosen(questionnaire, wanted.backgrounds());
    var crossings = Crossing.of(backgrounds, wanted.centre());
    if (!wanted.centre().isEmpty() && crossings.isEmpty()) {
      throw new Refused.Rule("result.crossAlone");
    }
    var figures =
        new Tabulation(
                answers,
                questionnaire,
                sample,
                backgrounds,
                crossings,
                Indicator.parse(wanted.cuts()))
            .all();
    return new SurveyResult(
        head == null
            ? Head.unmarked(asked.head().municipality(), asked.head().ref(), asked.head().owner())
            : head,
        survey,
        asked.title(),
        LocalDate.now(clock),
        asked.sampled(),
        answers.size(),
        asked.sampled() ? (int) board.drawn() : null,
        asked.sampled() ? (int) board.overCoverage() : null,
        asked.sampled() ? (int) board.refused() : null,
        blank(wanted.margins()),
        blank(wanted.marginSource()),
        blank(wanted.cuts()),
        WeightReport.of(sample == null ? null : sample.weights()),
        figures,
        asked.sampled() ? changes(asked, figures) : List.of(),
        wanted.comparisons(),
        null);
  }

  /// What was asked, with the places of the municipality where an area was.
  @Transactional(readOnly = true)
  public Questionnaire questionnaire(Survey survey) {
    return Placed.of(
        surveys.questionnaire(survey.questionnaire()),
        store.all(Place.class, survey.head().municipality()));
  }

  /// The id of the background the others were crossed with, blank for no tables by two.
  public static String centre(SurveyResult result, Questionnaire asked) {
    return Crossing.of(result.figures(), asked).stream()
        .map(each -> each.first().id())
        .findFirst()
        .orElse("");
  }

  /// The answer that stands for those who are unsafe or stay in for that reason, where the question
  /// has the rule; its code as figures carry it.
  public static Optional<Choice> unsafe(Questionnaire asked, String id) {
    return StayingIn.of(asked, id)
        .map(rule ->
            new Choice(StayingIn.CODE, List.of(new Wording("sv", StayingIn.ANSWER)), false));
  }

  /// The municipality's places with their people.
  @Transactional(readOnly = true)
  public List<Place> places() {
    return store.all(Place.class, Acting.now().municipality());
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static SurveySample weighted(
      Respondents answers, Questionnaire questionnaire, ResponseBoard board, List<Margin> margins) {
    var weighting =
        new Weighting(
            answers, questionnaire, board.lines().stream().map(ResponseBoard.Line::group).toList());
    return weighting.raked(weighting.byGroup(), margins);
  }

  /// Changes since the latest earlier wave with the same figure, a survey of one's own or one taken
  /// in from a file; open surveys are no wave.
  private List<ResultChange> changes(Survey asked, List<ResultFigure> figures) {
    var here = asked.head().municipality();
    var own =
        store.all(SurveyResult.class, here).stream()
            .filter(each -> each.sample() && each.survey().id() != asked.head().id())
            .map(each -> {
              var closes = surveys.survey(each.survey().id()).closes();
              return new EarlierWave(each.title(), closes, same(each, questionnaire(asked)));
            });
    var taken =
        store.all(ImportedWave.class, here).stream()
            .filter(wave -> wave.comparesFor(asked.head().owner()))
            .map(ImportedWave::wave);
    var earlier =
        Stream.concat(own, taken)
            .filter(wave -> wave.ended().isBefore(asked.opens()))
            .sorted(Comparator.comparing(EarlierWave::ended).reversed())
            .toList();
    return figures.stream()
        .flatMap(figure ->
            earlier.stream().flatMap(wave -> wave.change(figure, PRECISION).stream()).limit(1))
        .toList();
  }

  /// The figures of an earlier result whose questions were put in the same words: ids of own
  /// questions say nothing across questionnaires.
  private List<ResultFigure> same(SurveyResult earlier, Questionnaire now) {
    var before = questionnaire(surveys.survey(earlier.survey().id()));
    return earlier.figures().stream()
        .filter(each -> {
          var id = each.question().replaceAll("\\..*", "");
          return before
              .question(id)
              .flatMap(it -> now.question(id).map(it::asksTheSame))
              .orElse(false);
        })
        .toList();
  }

  /// Shows the result to everybody, and makes it a source that can be cited.
  public SurveyResult release(long id, int version) {
    Acting.require(Right.RELEASE);
    var result = store.get(SurveyResult.class, new Ref<>(id));
    if (result.head().released() != null) {
      throw new Refused.Rule("result.released");
    }
    var evidence = ThreadObject.<Evidence>ref(source(result));
    var head = result.head().read(version).marked(SecrecyClass.OPEN).released(clock.instant());
    var shown = store.update(result.with(head, evidence));
    store.audit("release", "survey_result", shown.head(), Map.of("answered", result.answered()));
    return shown;
  }

  private Evidence source(SurveyResult result) {
    var known = result.evidence();
    if (known != null) {
      return store.get(Evidence.class, known);
    }
    var survey = surveys.survey(result.survey().id());
    var ref = "undersokning-" + survey.head().ref();
    return store
        .named(Evidence.class, survey.head().municipality(), ref)
        .orElseGet(() -> store.insert(evidence(result, survey, ref)));
  }

  private Evidence evidence(SurveyResult result, Survey survey, String ref) {
    var head =
        Head.unmarked(survey.head().municipality(), ref, survey.head().owner())
            .marked(SecrecyClass.OPEN)
            .released(clock.instant());
    return new Evidence(
        head,
        SourceKind.SURVEY,
        result.title(),
        municipalities.get(survey.head().municipality()).name(),
        new PartialDate(LocalDate.now(clock).toString()),
        null,
        null,
        survey.opens() + " – " + survey.closes(),
        null,
        DataState.FINAL,
        SourceNote.of(result));
  }

  /// Takes it back: it can be computed again.
  public SurveyResult withdraw(long id, int version) {
    Acting.require(Right.RELEASE);
    var result = store.get(SurveyResult.class, new Ref<>(id));
    var hidden =
        store.update(result.with(result.head().read(version).released(null), result.evidence()));
    store.audit("withdraw", "survey_result", hidden.head(), Map.of());
    return hidden;
  }
}
