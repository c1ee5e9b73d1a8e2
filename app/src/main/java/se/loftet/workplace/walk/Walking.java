package se.loftet.workplace.walk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.evidence.Evidence;
import se.loftet.followup.Outcome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.thread.Publication;
import se.loftet.walk.Moderation;
import se.loftet.walk.SpeedFile;
import se.loftet.walk.Speeds;
import se.loftet.walk.Walk;
import se.loftet.walk.Walks;

/// Takes a walk onward, and lets the number of walks stand as an outcome of their activity.
@Service
@Transactional
class Walking {
  private static final String SIGN = "-vandringar";
  private static final String WAITS = "-nytt";

  /// As long as a speed meter's file may be, in bytes.
  private static final int MOST_LINES = 5_000_000;

  private final Store store;
  private final Walks walks;
  private final Speeds speeds;
  private final Moderation moderation;
  private final Publication publication;

  Walking(Store store, Walks walks, Speeds speeds, Moderation moderation, Publication publication) {
    this.store = store;
    this.walks = walks;
    this.speeds = speeds;
    this.moderation = moderation;
    this.publication = publication;
  }

  /// Counts a speed meter's lines; what is wrong is put in `faults`, by field.
  void measure(Walk walk, Sent sent, Map<String, String> faults) {
    var limit = sent.count("grans");
    var day = sent.day("matdag");
    var lines = sent.file("fil", MOST_LINES);
    var counted = SpeedFile.read(lines.isBlank() ? sent.word("matfil") : lines, limit).orElse(null);
    if (!sent.has("matdag") && counted != null && counted.first() != null) {
      day = PartialDate.of(counted.first());
    }
    if (!sent.has("gata")) {
      faults.put("gata", "walk.speed.fault.place");
    }
    if (limit == null || limit < 1 || limit > 200) {
      faults.put("grans", "walk.speed.fault.limit");
    }
    if (day == null) {
      faults.put("matdag", "fault.day");
    } else if (counted != null && counted.fromOtherDays(day.firstDay())) {
      faults.put("matdag", "walk.speed.fault.otherDay");
    }
    if (counted == null) {
      faults.put("matfil", "walk.speed.fault.file");
    } else if (counted.mostlySkipped()) {
      faults.put("matfil", "walk.speed.fault.skipped");
    }
    if (faults.isEmpty() && limit != null && day != null && counted != null) {
      speeds.add(walk, sent.word("gata"), limit, counted, day);
    }
  }

  void walked(Walk walk, PartialDate day) {
    tell(walks.walked(walk, day));
  }

  /// Lets residents see the walk, and what it counts as when it has been walked.
  void publish(Walk walk) {
    tell(moderation.publish(walk));
  }

  void cancel(Walk walk) {
    walks.cancel(walk);
    count(walk.activity());
  }

  /// The number of walks stands with its source. Where residents see both the walk and what it was
  /// promised in, they see the number as well.
  private void tell(Walk walk) {
    count(walk.activity());
    var activity = store.get(Activity.class, walk.activity());
    boolean open =
        walk.counts()
            && walk.head().released() != null
            && activity.head().released() != null
            && Acting.now().may(Right.RELEASE);
    if (open) {
      Stream.of(
              store.named(Evidence.class, code(walk), Walks.sourceOf(walk)),
              store.named(LogEntry.class, code(walk), Walks.entryOf(walk)),
              store.named(Outcome.class, code(walk), activity.head().ref() + SIGN))
          .flatMap(Optional::stream)
          .filter(each -> each.head().released() == null)
          .filter(each -> each.head().secrecy() == SecrecyClass.OPEN)
          .forEach(publication::release);
    }
  }

  private static String code(Walk walk) {
    return walk.head().municipality();
  }

  /// Feedback was given at a meeting or in writing: the walk is closed.
  void answer(Walk walk, @Nullable PartialDate meeting, @Nullable String words) {
    walks.close(walk.feedback(meeting, words));
  }

  /// The number of walks that were walked under an activity, kept as one of its outcomes. What
  /// others have reported stands beside it.
  ///
  /// A number that residents read is changed by a person who may release. Until then the number of
  /// another person stands beside it, unreleased, and the two are told as sources that differ.
  private void count(Ref<Activity> ref) {
    var activity = store.get(Activity.class, ref);
    var walked = store.of(Walk.class, "activity", ref).stream().filter(Walk::counts).toList();
    var name = activity.head().ref() + SIGN;
    var stands = outcome(activity, name);
    var waits = outcome(activity, name + WAITS);
    if (stands.isEmpty() && walked.isEmpty()) {
      return;
    }
    boolean mine =
        stands.map(each -> each.head().released() == null).orElse(true)
            || Acting.now().may(Right.RELEASE);
    keep(activity, mine ? name : name + WAITS, mine ? stands : waits, walked);
    if (mine) {
      waits.ifPresent(store::delete);
    }
  }

  private Optional<Outcome> outcome(Activity activity, String name) {
    return store.named(Outcome.class, activity.head().municipality(), name);
  }

  private void keep(Activity activity, String name, Optional<Outcome> before, List<Walk> walked) {
    var head = before.map(Outcome::head).orElseGet(() -> head(activity, name));
    var outcome =
        new Outcome(
            head,
            null,
            ThreadObject.ref(activity),
            BigDecimal.valueOf(walked.size()),
            null,
            null,
            unit(activity),
            source(walked),
            before.map(Outcome::reliedOn).orElse(false),
            before.map(Outcome::reliedReason).orElse(null));
    if (before.isEmpty()) {
      store.insert(outcome);
    } else {
      store.update(outcome);
    }
  }

  private static Head head(Activity activity, String name) {
    var above = activity.head();
    var me = Acting.now();
    var owner =
        above.secrecy() == SecrecyClass.PARTY || me.party().equals("*")
            ? above.owner()
            : me.party();
    return Head.unmarked(above.municipality(), name, owner).marked(above.secrecy());
  }

  private static LocalDate day(Walk walk) {
    return walk.happens() == null ? LocalDate.MIN : walk.happens().firstDay();
  }

  /// The latest walk that became a source.
  private @Nullable Ref<Evidence> source(List<Walk> walked) {
    return walked.stream()
        .sorted(Comparator.comparing(Walking::day).reversed())
        .flatMap(walk -> store.named(Evidence.class, code(walk), Walks.sourceOf(walk)).stream())
        .findFirst()
        .map(ThreadObject::<Evidence>ref)
        .orElse(null);
  }

  /// As the target counts, so that the number can be held against it.
  private String unit(Activity activity) {
    var own = activity.target() == null ? null : activity.target().unit();
    if (own != null) {
      return own;
    }
    Ref<Promise> promise = activity.promise();
    var target =
        promise == null
            ? null
            : store.find(Promise.class, promise).map(Promise::target).orElse(null);
    return target == null || target.unit() == null ? "vandringar" : target.unit();
  }
}
