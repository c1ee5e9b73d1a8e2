package se.loftet.thread;

import static se.loftet.support.Desk.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.followup.Decision;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.FocusArea;
import se.loftet.promise.FormalWays;
import se.loftet.promise.Formalities;
import se.loftet.promise.Goal;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.promise.Share;
import se.loftet.support.Desk;

/// A signed period in a real database, filled object by object as the test needs.
final class Seed {
  static final Acting KOMMUN = person("0486", "kommun");
  final Desk desk = new Desk();
  final Formalities formalities = FormalWays.formalities(desk.store, Desk.NOON);
  final Municipalities municipalities = new Municipalities(desk.store);
  private int next = 1;

  Seed() {
    desk.municipality("0486", "Strängnäs kommun");
  }

  Head head(String ref, SecrecyClass secrecy) {
    return Head.unmarked("0486", ref, "kommun").marked(secrecy).at(next++);
  }

  Ref<PromiseDocument> document(String ref, SecrecyClass secrecy, FormalState state) {
    return desk.as(
        KOMMUN,
        () ->
            ThreadObject.ref(
                desk.store.insert(
                    new PromiseDocument(
                        head(ref, secrecy),
                        "Medborgarlöfte " + ref,
                        new PartialDate("2025-01-01"),
                        new PartialDate("2025-12-31"),
                        null,
                        null,
                        null,
                        state,
                        List.of(),
                        List.of(),
                        false,
                        null,
                        null,
                        List.of(),
                        null))));
  }

  void sign(Ref<PromiseDocument> document) {
    desk.owner
        .sql("update promise_document set state = 'SIGNED' where id = ?")
        .param(document.id())
        .update();
  }

  FocusArea focus(Ref<PromiseDocument> document, String ref) {
    return desk.as(
        KOMMUN,
        () ->
            desk.store.insert(
                new FocusArea(
                    head(ref, SecrecyClass.OPEN),
                    document,
                    "Trafik",
                    FocusArea.Choice.CHOSEN,
                    null,
                    List.of())));
  }

  void goal(FocusArea focus, String ref) {
    desk.as(
        KOMMUN,
        () -> {
          desk.store.insert(
              new Goal(
                  head(ref, SecrecyClass.OPEN),
                  ThreadObject.ref(focus),
                  Goal.Kind.OUTPUT,
                  "Mål " + ref,
                  Period.FOUR,
                  null));
        });
  }

  Promise promise(
      Ref<PromiseDocument> document, String ref, SecrecyClass secrecy, List<FocusArea> focus) {
    return desk.as(
        KOMMUN,
        () ->
            desk.store.insert(
                new Promise(
                    head(ref, secrecy),
                    document,
                    "Löfte " + ref,
                    focus.stream().map(ThreadObject::<FocusArea>ref).toList(),
                    List.of(new Share("kommun", null)),
                    "samordnare",
                    null,
                    List.of(),
                    null,
                    Period.FOUR,
                    "Tre förra året",
                    null,
                    null)));
  }

  Activity activity(
      Ref<PromiseDocument> document, String ref, @Nullable Promise promise, boolean wholePeriod) {
    return desk.as(
        KOMMUN,
        () ->
            desk.store.insert(
                new Activity(
                    head(ref, SecrecyClass.OPEN),
                    document,
                    promise == null ? null : ThreadObject.ref(promise),
                    null,
                    "Aktivitet " + ref,
                    null,
                    List.of("polis"),
                    new PartialDate(wholePeriod ? "2025-01-01" : "2025-03"),
                    new PartialDate("2025-12-31"),
                    Period.FOUR,
                    Activity.Status.DONE,
                    null,
                    List.of(),
                    List.of(),
                    List.of())));
  }

  Outcome outcome(Promise promise, String ref, SecrecyClass secrecy) {
    return desk.as(
        KOMMUN,
        () ->
            desk.store.insert(
                new Outcome(
                    head(ref, secrecy),
                    ThreadObject.ref(promise),
                    null,
                    null,
                    null,
                    "gjort",
                    null,
                    null,
                    false,
                    null)));
  }

  void verdict(Promise promise) {
    desk.as(
        KOMMUN,
        () -> {
          desk.store.insert(
              new Verdict(
                  head("v" + promise.head().ref(), SecrecyClass.OPEN),
                  ThreadObject.ref(promise),
                  Verdict.Done.KEPT,
                  null,
                  Verdict.Mattered.CANNOT_TELL,
                  null,
                  List.of(),
                  null,
                  null));
        });
  }

  void decide(@Nullable Promise promise, @Nullable Activity activity, Decision.Choice choice) {
    desk.as(
        KOMMUN,
        () -> {
          desk.store.insert(
              new Decision(
                  head("b" + next, SecrecyClass.OPEN),
                  promise == null ? null : ThreadObject.ref(promise),
                  activity == null ? null : ThreadObject.ref(activity),
                  choice,
                  "Skäl",
                  null,
                  null,
                  null));
        });
  }
}
