package se.loftet.workplace.walk;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.followup.Outcome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.walk.SpeedFile;
import se.loftet.walk.Speeds;
import se.loftet.walk.Walk;
import se.loftet.walk.Walks;

/// Takes a walk onward, and lets the number of walks stand as an outcome of their activity.
@Service
@Transactional
class Walking {
  private static final String SIGN = "-vandringar";
  private final Store store;
  private final Walks walks;
  private final Speeds speeds;

  Walking(Store store, Walks walks, Speeds speeds) {
    this.store = store;
    this.walks = walks;
    this.speeds = speeds;
  }

  /// Counts a speed meter's lines; what is wrong is put in `faults`, by field.
  void measure(Walk walk, Sent sent, Map<String, String> faults) {
    var limit = sent.count("grans");
    var day = sent.day("matdag");
    var counted = SpeedFile.read(sent.word("matfil"), limit).orElse(null);
    if (!sent.has("gata")) {
      faults.put("gata", "walk.speed.fault.place");
    }
    if (limit == null || limit < 1 || limit > 200) {
      faults.put("grans", "walk.speed.fault.limit");
    }
    if (day == null) {
      faults.put("matdag", "fault.day");
    }
    if (counted == null) {
      faults.put("matfil", "walk.speed.fault.file");
    }
    if (faults.isEmpty() && limit != null && day != null && counted != null) {
      speeds.add(walk, sent.word("gata"), limit, counted, day);
    }
  }

  void walked(Walk walk, PartialDate day) {
    walks.walked(walk, day);
    count(walk.activity());
  }

  void cancel(Walk walk) {
    walks.cancel(walk);
    count(walk.activity());
  }

  /// Feedback was given at a meeting or in writing: the walk is closed.
  void answer(Walk walk, @Nullable PartialDate meeting, @Nullable String words) {
    walks.close(walk.feedback(meeting, words));
  }

  /// The number of walks that were walked under an activity, kept as one of its outcomes. What
  /// others have reported stands beside it.
  private void count(Ref<Activity> ref) {
    var activity = store.get(Activity.class, ref);
    long walked = store.of(Walk.class, "activity", ref).stream().filter(Walk::counts).count();
    var name = activity.head().ref() + SIGN;
    var before = store.named(Outcome.class, activity.head().municipality(), name).orElse(null);
    if (before == null && walked == 0) {
      return;
    }
    var head = before == null ? head(activity, name) : before.head();
    var outcome = outcome(head, activity, BigDecimal.valueOf(walked));
    if (before == null) {
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

  private Outcome outcome(Head head, Activity activity, BigDecimal walked) {
    return new Outcome(
        head,
        null,
        ThreadObject.ref(activity),
        walked,
        null,
        null,
        unit(activity),
        null,
        false,
        null);
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
