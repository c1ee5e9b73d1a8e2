package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogSummary;
import se.loftet.followup.Outcome;
import se.loftet.followup.Standing;
import se.loftet.followup.Verdict;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Promise;
import se.loftet.thread.Links;

/// What a period answers for, point by point: its promises, and activities that lie under none.
///
/// @param answers what was reported, of each thing by itself
/// @param logs what was logged, of the activities that belong to it
record Item(
    ThreadObject object,
    @Nullable Target target,
    @Nullable String obstacle,
    List<Links.Answer> answers,
    List<LogSummary> logs,
    Standing standing,
    @Nullable Verdict verdict) {

  static List<Item> of(Links links) {
    var items = new ArrayList<Item>();
    links.thread().promises().forEach(promise -> items.add(of(links, promise)));
    links.thread().activities().stream()
        .filter(activity -> links.promise(activity).isEmpty())
        .forEach(activity -> items.add(of(links, activity)));
    return items;
  }

  static Item of(Links links, Promise promise) {
    var logs = new ArrayList<LogSummary>();
    links.activities(promise).forEach(each -> links.log(each).ifPresent(logs::add));
    return new Item(
        promise,
        promise.target(),
        promise.obstacle(),
        links.answers(promise),
        logs,
        links.standing(promise),
        links.verdict(promise).orElse(null));
  }

  static Item of(Links links, Activity activity) {
    var outcomes = links.outcomes(activity);
    return new Item(
        activity,
        activity.target(),
        activity.obstacle(),
        outcomes.isEmpty() ? List.of() : List.of(new Links.Answer(null, outcomes)),
        links.log(activity).stream().toList(),
        links.standing(activity),
        null);
  }

  /// Everything that was reported.
  List<Outcome> outcomes() {
    return answers.stream().flatMap(answer -> answer.outcomes().stream()).toList();
  }

  boolean isPromise() {
    return object instanceof Promise;
  }

  boolean reported() {
    return !answers.isEmpty() || verdict != null;
  }
}
