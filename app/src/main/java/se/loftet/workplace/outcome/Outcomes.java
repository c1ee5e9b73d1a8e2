package se.loftet.workplace.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.evidence.Evidence;
import se.loftet.followup.Outcome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Writes down what sources say came of a promise or an activity, and which of them is relied on.
@Service
@Transactional
class Outcomes {
  private final Store store;

  Outcomes(Store store) {
    this.store = store;
  }

  /// What an outcome is of; one of the two references is there.
  private record About(
      ThreadObject object,
      @Nullable Ref<Promise> promise,
      @Nullable Ref<Activity> activity,
      @Nullable Target target) {}

  private About about(HttpServletRequest request, PromiseDocument document) {
    long activity = Following.number(request, "aktivitet");
    var about =
        activity == 0
            ? of(store.get(Promise.class, new Ref<>(Following.number(request, "lofte"))))
            : of(store.get(Activity.class, new Ref<>(activity)));
    Following.belongs(about.object(), document);
    return about;
  }

  private static About of(Promise promise) {
    return new About(promise, ThreadObject.ref(promise), null, promise.target());
  }

  private static About of(Activity activity) {
    return new About(activity, null, ThreadObject.ref(activity), activity.target());
  }

  /// Registers what one source says; answers with the key of what is wrong.
  String add(HttpServletRequest request, PromiseDocument document) {
    Acting.require(Right.EDIT);
    var about = about(request, document);
    var value = Following.word(request, "tal").replace(',', '.');
    if (!value.isEmpty() && !value.matches("\\d{1,9}(\\.\\d{1,4})?")) {
      return "followUp.fault.number";
    }
    var answer = Following.word(request, "svar");
    var text = Following.word(request, "text");
    if (value.isEmpty() && answer.isEmpty() && text.isEmpty()) {
      return "followUp.fault.empty";
    }
    var target = about.target();
    store.insert(
        new Outcome(
            head(about.object()),
            about.promise(),
            about.activity(),
            value.isEmpty() ? null : new BigDecimal(value).stripTrailingZeros(),
            answer.isEmpty() ? null : (Boolean) answer.equals("ja"),
            Following.orNothing(text),
            value.isEmpty() || target == null ? null : target.unit(),
            evidence(request),
            false,
            null));
    return "";
  }

  private Head head(ThreadObject about) {
    return Following.like(store, about.head(), Outcome.class, "-utfall");
  }

  private @Nullable Ref<Evidence> evidence(HttpServletRequest request) {
    Ref<Evidence> ref = new Ref<>(Following.number(request, "underlag"));
    return ref.id() == 0 || store.find(Evidence.class, ref).isEmpty() ? null : ref;
  }

  /// Chooses which of several outcomes is relied on, and why.
  String rely(HttpServletRequest request, PromiseDocument document) {
    Acting.require(Right.EDIT);
    var about = about(request, document);
    var reason = Following.word(request, "skal");
    long chosen = Following.number(request, "galler");
    if (reason.isEmpty() || chosen == 0) {
      return "followUp.fault.reason";
    }
    var component = about.promise() == null ? "activity" : "promise";
    for (var outcome : store.of(Outcome.class, component, ThreadObject.ref(about.object()))) {
      boolean relied = outcome.head().id() == chosen;
      if (relied || outcome.reliedOn()) {
        store.update(relied(outcome, relied ? reason : null));
      }
    }
    return "";
  }

  private static Outcome relied(Outcome outcome, @Nullable String reason) {
    return new Outcome(
        outcome.head(),
        outcome.promise(),
        outcome.activity(),
        outcome.value(),
        outcome.answer(),
        outcome.text(),
        outcome.unit(),
        outcome.evidence(),
        reason != null,
        reason);
  }
}
