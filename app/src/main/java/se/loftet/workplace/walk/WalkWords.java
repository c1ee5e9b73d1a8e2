package se.loftet.workplace.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.walk.Deadline;
import se.loftet.walk.LookedBack;
import se.loftet.walk.Measure;
import se.loftet.walk.Observation;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;
import se.loftet.walk.WalkNumbers;

/// How a walk and what was noted on it are told to staff, in one language.
record WalkWords(Text text, LocalDate today, Map<Long, String> places) {

  String facts(Walk walk) {
    return joined(
        text.of(walk.kind()),
        place(walk.place()),
        walk.happens() == null ? text.of("walk.noDay") : text.date(walk.happens()),
        walk.startsAt(),
        walk.light() == null ? null : text.of(walk.light()),
        walk.minutes() == null ? null : text.of("walk.minutes", walk.minutes()));
  }

  /// When it is, as on a poster: "Torsdag 10 december 2026 kl. 18.30".
  String when(Walk walk) {
    var day = walk.happens();
    if (day == null) {
      return text.of("walk.noDay");
    }
    var words = day.iso().length() < 10 ? text.date(day) : text.weekday(day.firstDay());
    return walk.startsAt() == null ? words : text.of("walk.poster.when", words, walk.startsAt());
  }

  /// What kind of walk it is and how long, as on a poster.
  String about(Walk walk) {
    return joined(
        text.of(walk.kind()),
        place(walk.place()),
        walk.minutes() == null ? null : text.of("walk.minutes", walk.minutes()));
  }

  @Nullable String place(@Nullable Ref<?> ref) {
    return ref == null ? null : places.get(ref.id());
  }

  static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  static String css(Walk.State state) {
    return switch (state) {
      case PLANNED -> "run";
      case WALKED -> "half";
      case CLOSED -> "ok";
      case CANCELLED -> "no";
    };
  }

  static String css(Observation.Found found) {
    return switch (found) {
      case FIXED -> "ok";
      case CHANGED -> "half";
      case NOT_FIXED, CANNOT_SEE -> "no";
    };
  }

  /// What a return walk found, as one sentence.
  static String looked(Text text, LookedBack looked) {
    return text.of(
        "walk.lead.looked",
        looked.all(),
        looked.fixed(),
        looked.notFixed(),
        looked.changed(),
        looked.cannotSee());
  }

  String place(WalkFile file, Observation observation) {
    return joined(
        file.stop(observation).map(ThreadObject::label).orElse(null), observation.placeText());
  }

  /// The decision, how late it is or how long is left.
  String state(Deadline deadline, @Nullable Measure measure) {
    return switch (deadline.state()) {
      case NOT_NEEDED -> text.of("walk.deadline.notNeeded");
      case NOT_TOLD -> text.of(deadline.state());
      case WAITING -> text.of("walk.deadline.left", deadline.days());
      case LATE -> text.of("walk.deadline.late", deadline.days());
      case DECIDED -> decided(Objects.requireNonNull(measure));
    };
  }

  private String decided(Measure measure) {
    long late = measure.daysLate(today);
    if (late > 0) {
      return text.of("walk.measure.late", late);
    }
    return measure.decision() == Measure.Decision.YES
        ? text.of(measure.status())
        : text.of(Objects.requireNonNull(measure.decision()));
  }

  String css(Deadline deadline, @Nullable Measure measure) {
    return switch (deadline.state()) {
      case NOT_NEEDED -> "quiet";
      case NOT_TOLD -> "gap";
      case WAITING -> "run";
      case LATE -> "late";
      case DECIDED -> css(Objects.requireNonNull(measure));
    };
  }

  String css(Measure measure) {
    if (measure.daysLate(today) > 0) {
      return "late";
    }
    return switch (measure.status()) {
      case DONE -> "ok";
      case REJECTED -> "no";
      case NOT_REPORTED -> "gap";
      case NEW, ASSESSED, ORDERED, ONGOING -> "run";
    };
  }

  /// What a walk, or many, add up to; shares as two numbers.
  List<ListPage.Fact> numbers(WalkNumbers n) {
    var facts = new ArrayList<ListPage.Fact>();
    facts.add(fact("walk.number.observations", text.number(n.observations())));
    facts.add(fact("walk.number.balance", text.of("walk.number.kinds", n.physical(), n.social())));
    facts.add(fact("walk.number.bright", text.number(n.bright())));
    facts.add(fact("walk.number.inTime", of(n.decidedInTime(), n.needed())));
    facts.add(fact("walk.number.done", of(n.doneInTime(), n.promised())));
    facts.add(
        fact(
            "walk.number.median",
            n.medianDays() == null
                ? text.of("walk.number.none")
                : text.of("walk.number.days", n.medianDays())));
    facts.add(fact("walk.number.feedback", of(n.withFeedback(), n.walks())));
    facts.add(
        fact(
            "walk.number.people",
            n.people() == 0 ? text.of("walk.number.notCounted") : text.number(n.people())));
    return facts;
  }

  private ListPage.Fact fact(String key, String words) {
    return new ListPage.Fact(text.of(key), words);
  }

  private String of(int part, int whole) {
    return whole == 0 ? text.of("walk.number.none") : text.of("walk.number.of", part, whole);
  }
}
