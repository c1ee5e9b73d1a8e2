package se.loftet.workplace.walk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.web.Text;
import se.loftet.walk.Deadline;
import se.loftet.walk.LookedBack;
import se.loftet.walk.Measure;
import se.loftet.walk.Observation;
import se.loftet.walk.SpeedReading;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;
import se.loftet.walk.WalkNumbers;

/// Gathers the page of one walk.
record WalkPages(WalkWords words, String slug, WalkFile file, int signedUp) {
  private Text text() {
    return words.text();
  }

  private LocalDate today() {
    return words.today();
  }

  WalkPage page(Map<String, String> faults, Sent sent) {
    var walk = file.walk();
    var home = "/arbete/" + slug + "/vandringar/" + walk.head().ref();
    var numbers = WalkNumbers.of(List.of(file), today());
    return new WalkPage(
        home,
        "/arbete/" + slug + "/vandringar",
        words.facts(walk),
        walk.title(),
        lead(numbers),
        WalkWords.css(walk.state()),
        text().of(walk.state()),
        faults,
        steps(walk, numbers),
        actions(walk),
        file.observations().stream().map(o -> row(home, o)).toList(),
        words.numbers(numbers),
        walk.kind() == Walk.Kind.TRAFFIC && Acting.now().may(Right.EDIT),
        file.speeds().stream().map(this::speed).toList(),
        written(sent),
        sent.has("motesdag") ? sent.word("motesdag") : iso(walk.feedbackMeeting()),
        sent.has("aterkoppling")
            ? sent.word("aterkoppling")
            : Objects.requireNonNullElse(walk.feedback(), ""),
        sent.has("gickdag")
            ? sent.word("gickdag")
            : walk.happens() != null && walk.happens().isDay()
                ? walk.happens().iso()
                : today().toString(),
        Acting.now().may(Right.EDIT) ? file.seen().stream().map(this::seen).toList() : List.of());
  }

  private WalkPage.Seen seen(Measure then) {
    var now =
        file.measures().stream()
            .filter(m -> m.head().id() == then.head().id())
            .map(Measure::status)
            .findFirst()
            .orElse(Measure.Status.NEW);
    return new WalkPage.Seen(then.label(), text().of(now), text().of(then.status()));
  }

  private String speed(SpeedReading s) {
    return text()
        .of(
            "walk.speed.row",
            s.placeText(),
            s.vehicles(),
            said(s.mean()),
            said(s.percentile85()),
            said(s.shareOver()));
  }

  private String said(@Nullable BigDecimal number) {
    return number == null ? "–" : text().number(number);
  }

  /// What was written about a measurement that could not be taken.
  private static Map<String, String> written(Sent sent) {
    var written = new HashMap<String, String>();
    for (var field : new String[] {"gata", "grans", "matdag", "matfil"}) {
      written.put(field, sent.word(field));
    }
    return written;
  }

  private static String iso(@Nullable PartialDate day) {
    return day == null ? "" : day.iso();
  }

  private String lead(WalkNumbers numbers) {
    var looked = LookedBack.of(file.observations());
    if (looked.all() > 0) {
      var told = WalkWords.looked(text(), looked);
      return numbers.observations() == 0 ? told : told + " " + noted(numbers);
    }
    if (file.walk().state() == Walk.State.PLANNED && numbers.observations() == 0) {
      return text().of("walk.lead.planned", signedUp);
    }
    return noted(numbers);
  }

  private String noted(WalkNumbers numbers) {
    return text()
        .of(
            "walk.lead.noted",
            numbers.observations(),
            numbers.needed() - numbers.decided() < 0 ? 0 : numbers.needed() - numbers.decided(),
            numbers.late());
  }

  private List<WalkPage.Step> steps(Walk walk, WalkNumbers numbers) {
    var steps = new ArrayList<WalkPage.Step>();
    steps.add(step("walk.step.pre", walk.preMeeting()));
    steps.add(
        new WalkPage.Step(
            walk.counts() ? "" : "open loose",
            text().of("walk.step.walk"),
            walk.happens() == null ? text().of("walk.noDay") : text().date(walk.happens())));
    boolean decided = numbers.needed() > 0 && numbers.decided() >= numbers.needed();
    steps.add(
        new WalkPage.Step(
            decided ? "" : "gap",
            text().of("walk.step.decide"),
            text()
                .of(
                    "walk.number.of",
                    Math.min(numbers.decided(), numbers.needed()),
                    numbers.needed())));
    steps.add(
        new WalkPage.Step(
            walk.hasFeedback() ? "" : "gap",
            text().of("walk.step.feedback"),
            walk.feedbackMeeting() != null
                ? text().date(walk.feedbackMeeting())
                : text().of(walk.hasFeedback() ? "walk.step.written" : "walk.step.missing")));
    steps.add(step("walk.step.return", walk.returnOn()));
    return steps;
  }

  private WalkPage.Step step(String key, @Nullable PartialDate day) {
    boolean past = day != null && !day.firstDay().isAfter(today());
    return new WalkPage.Step(
        day == null ? "gap" : past ? "" : "open loose",
        text().of(key),
        day == null ? text().of("walk.step.missing") : text().date(day));
  }

  private WalkPage.Actions actions(Walk walk) {
    var me = Acting.now();
    boolean edit = me.may(Right.EDIT);
    boolean released = walk.head().released() != null;
    boolean open = walk.head().secrecy() == SecrecyClass.OPEN;
    boolean mine = edit && (!released || me.may(Right.RELEASE));
    return new WalkPage.Actions(
        me.may(Right.LOG) && walk.state() != Walk.State.CANCELLED
            ? "/falt/?kommun=" + slug + "&vandring=" + walk.head().ref()
            : "",
        edit ? "/arbete/" + slug + "/vandring/" + walk.head().id() : "",
        released ? "/" + slug + "/vandring/" + walk.head().ref() : "",
        edit && walk.counts() ? "/arbete/" + slug + "/vandringar/ny?igen=" + walk.head().id() : "",
        mine && walk.state() == Walk.State.PLANNED,
        mine && walk.counts(),
        me.may(Right.RELEASE) && open && (!released || measuredSince()),
        me.may(Right.RELEASE) && released,
        mine && walk.state() == Walk.State.PLANNED,
        edit && !mine ? text().of("walk.released.notYours") : "");
  }

  /// Whether something was measured that residents cannot see yet.
  private boolean measuredSince() {
    return file.speeds().stream().anyMatch(speed -> speed.head().released() == null);
  }

  private WalkPage.Row row(String home, Observation observation) {
    var measure = file.measure(observation).orElse(null);
    var deadline = Deadline.of(file.walk(), observation, measure, today());
    var ref = observation.head().ref();
    return new WalkPage.Row(
        ref,
        home + "/iakttagelser/" + ref,
        observation.label(),
        WalkWords.joined(
            observation.category(),
            words.place(file, observation),
            observation.noter(),
            observation.noted()),
        text().of(observation.feeling()),
        observation.found() == null
            ? words.css(deadline, measure)
            : WalkWords.css(observation.found()),
        observation.found() == null
            ? words.state(deadline, measure)
            : text().of(observation.found()),
        measure == null ? "" : Objects.requireNonNullElse(measure.responsible(), ""),
        file.photos(observation).size(),
        observation.head().released() != null,
        same(observation));
  }

  private @Nullable String same(Observation observation) {
    var other = observation.sameAs();
    if (other != null) {
      return file.observations().stream()
          .filter(o -> o.head().id() == other.id())
          .findFirst()
          .map(o -> text().of("walk.same.is", o.label()))
          .orElse(text().of("walk.same.other"));
    }
    return Twins.of(observation, file.observations())
        .map(o -> text().of("walk.same.maybe", o.label()))
        .orElse(null);
  }
}
