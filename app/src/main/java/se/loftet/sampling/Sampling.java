package se.loftet.sampling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.survey.Board;
import se.loftet.survey.Code;
import se.loftet.survey.Codes;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;

/// Who is asked: a frame with a last day, one draw, letters, reminders, and who does not answer and
/// why. What anybody answers is not to be found from here.
@Service
@Transactional
public class Sampling {
  /// Days a frame may be kept.
  public static final int MOST_DAYS = 366;

  private final Store store;
  private final SamplingRepository samples;
  private final Surveys surveys;
  private final Codes codes;
  private final Clock clock;

  Sampling(Store store, SamplingRepository samples, Surveys surveys, Codes codes, Clock clock) {
    this.store = store;
    this.samples = samples;
    this.surveys = surveys;
    this.codes = codes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<SampleFrame> frame(Ref<Survey> survey) {
    return Acting.now().may(Right.EDIT) ? samples.frame(survey) : Optional.empty();
  }

  @Transactional(readOnly = true)
  public Optional<SampleDraw> draw(Ref<Survey> survey) {
    return samples.draw(survey);
  }

  /// Keeps a frame until its last day, in the place of an earlier one.
  public void keep(Ref<Survey> survey, String name, LocalDate forgetOn, FrameFile file) {
    Acting.require(Right.EDIT);
    var asked = sampled(survey);
    var today = LocalDate.now(clock);
    if (!forgetOn.isAfter(today) || forgetOn.isAfter(today.plusDays(MOST_DAYS))) {
      throw new Refused.Rule("sampling.forgetOn");
    }
    if (samples.draw(survey).isPresent()) {
      throw new Refused.Rule("sampling.drawnAlready");
    }
    samples.keep(asked, name, forgetOn, file.people());
    trace(asked, "keep", Map.of("people", file.people().size(), "forgetOn", forgetOn.toString()));
  }

  /// Deletes the frame now.
  public void forget(Ref<Survey> survey) {
    Acting.require(Right.EDIT);
    var asked = sampled(survey);
    if (samples.forget(survey)) {
      trace(asked, "forget", Map.of());
    }
  }

  /// The strata of the frame and how many people each has.
  @Transactional(readOnly = true)
  public Map<String, Integer> strata(Ref<Survey> survey) {
    Acting.require(Right.EDIT);
    var sizes = new java.util.TreeMap<String, Integer>();
    Draw.strata(samples.people(kept(survey))).forEach((name, in) -> sizes.put(name, in.size()));
    return sizes;
  }

  /// What a draw would take, without doing it.
  @Transactional(readOnly = true)
  public List<Draw.Group> preview(Ref<Survey> survey, Draw.Plan plan) {
    Acting.require(Right.EDIT);
    return planned(samples.people(kept(survey)), plan).groups();
  }

  private static Draw planned(List<FramePerson> people, Draw.Plan plan) {
    if (plan.wanted() > people.size()) {
      throw new Refused.Rule("sampling.moreThanList", Map.of("people", people.size()));
    }
    return Draw.of(people, plan);
  }

  /// Draws once. Those drawn get a code each; the others are let go of.
  public void draw(Ref<Survey> survey, Draw.Plan plan) {
    Acting.require(Right.EDIT);
    var asked = sampled(survey);
    var frame = kept(survey);
    if (samples.draw(survey).isPresent()) {
      throw new Refused.Rule("sampling.drawnAlready");
    }
    var draw = planned(samples.people(frame), plan);
    var done =
        new SampleDraw(
            LocalDate.now(clock), plan.seed(), plan.method(), plan.wanted(), plan.least());
    samples.drawn(asked, done, draw.groups());
    draw.drawn()
        .forEach((group, numbers) -> {
          var issued = codes.issue(survey, group, numbers.size());
          samples.addressed(frame, group, numbers, issued.stream().map(Code::letters).toList());
        });
    samples.letGo(frame);
    trace(
        asked,
        "draw",
        Map.of("seed", plan.seed(), "method", plan.method().name(), "wanted", plan.wanted()));
  }

  /// Those who can be written to: everybody drawn, or with `unanswered` those whose code is unused.
  @Transactional(readOnly = true)
  public List<Recipient> recipients(Ref<Survey> survey, boolean unanswered) {
    Acting.require(Right.EDIT);
    var unused = codes.unused(survey);
    return samples.recipients(kept(survey)).stream()
        .filter(each -> each.outcome() == null)
        .filter(each -> !unanswered || unused.contains(hash(survey, each)))
        .toList();
  }

  private static String hash(Ref<Survey> survey, Recipient each) {
    return new Code(each.code()).hash(survey.id());
  }

  /// Registers why a person does not answer, and takes the code back. One who has answered already
  /// stays as answered.
  public void register(Ref<Survey> survey, int number, Recipient.Outcome outcome) {
    Acting.require(Right.EDIT);
    var asked = sampled(survey);
    var frame = kept(survey);
    var person =
        samples.recipients(frame).stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(() -> new Refused.Rule("sampling.noSuchNumber"));
    if (person.outcome() != null) {
      throw new Refused.Rule("sampling.registeredAlready");
    }
    if (!codes.withdraw(survey, hash(survey, person))) {
      throw new Refused.Rule("sampling.answeredAlready");
    }
    samples.outcome(survey, frame, person, outcome);
    trace(asked, "register", Map.of("outcome", outcome.name()));
  }

  /// Drawn, over-coverage, refused and answered by group.
  @Transactional(readOnly = true)
  public ResponseBoard board(Ref<Survey> survey) {
    var answered = new java.util.LinkedHashMap<String, Board.Group>();
    surveys.board(survey).groups().forEach(group -> answered.put(group.name(), group));
    var groups = samples.groups(survey);
    return new ResponseBoard(
        groups.isEmpty()
            ? answered.values().stream().map(Sampling::drawnElsewhere).toList()
            : groups.stream().map(each -> line(each, answered.get(each.name()))).toList());
  }

  private static ResponseBoard.Line line(SampleGroup group, Board.@Nullable Group codes) {
    return new ResponseBoard.Line(group, codes == null ? 0 : codes.answered());
  }

  /// A group that was given codes without a draw here: of its people no more is known than that.
  private static ResponseBoard.Line drawnElsewhere(Board.Group codes) {
    int issued = (int) codes.issued();
    var group =
        new SampleGroup(
            codes.name(),
            codes.name(),
            null,
            Math.max(1, issued),
            null,
            issued,
            (int) codes.withdrawn(),
            0);
    return new ResponseBoard.Line(group, codes.answered());
  }

  private SampleFrame kept(Ref<Survey> survey) {
    return samples.frame(survey).orElseThrow(() -> new Refused.Rule("sampling.noFrame"));
  }

  private Survey sampled(Ref<Survey> survey) {
    var asked = store.get(Survey.class, survey);
    if (!asked.sampled()) {
      throw new Refused.Rule("sampling.openSurvey");
    }
    if (asked.state() == Survey.State.CLOSED) {
      throw new Refused.Rule("sampling.closedSurvey");
    }
    return asked;
  }

  private void trace(Survey survey, String action, Map<String, ?> detail) {
    store.audit(action, "sample_frame", survey.head(), detail);
  }

  static Ref<Survey> ref(Survey survey) {
    return ThreadObject.ref(survey);
  }
}
