package se.loftet.workplace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.followup.Decision;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.formal.Procedure;
import se.loftet.formal.Signing;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Amendment;
import se.loftet.promise.Formalities;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.promise.Share;
import se.loftet.thread.Publication;

/// Ekeby some years on: three periods that follow on each other, signed texts, amendments, verdicts
/// with evidence, sources that contradict each other, a log.
public final class FollowedTown {
  private final ExampleTown town;
  private final Formalities formalities;
  private final Publication publication;
  public final Ref<PromiseDocument> before;
  public final Ref<PromiseDocument> after;
  public final Ref<Promise> earlier;
  public final Ref<Promise> later;
  public final Ref<Amendment> amendment;
  public final Ref<Amendment> draft;

  /// Adds to a town that is filled.
  public FollowedTown(ExampleTown town) {
    this.town = town;
    formalities = town.application.bean(Formalities.class);
    publication = town.application.bean(Publication.class);
    before = document("2024");
    earlier =
        promise(before, "2024-1", "Kommunen och polisen går minst 3 trygghetsvandringar.", "3");
    outcome(earlier, null, "2024-1-utfall", "3", town.dialogue, null);
    after = document("2026");
    later = promise(after, "2026-1", "Kommunen och polisen går minst 6 trygghetsvandringar.", "6");
    decision("2024-1-beslut", earlier, Decision.Choice.KEEP, town.walks);
    sign(formalities.documents(), before, "2024-01-20");
    sign(formalities.documents(), town.document, "2025-01-20");
    amendment = amendment("2025-tillagg-1", "Två av vandringarna går i hamnen.", town.walks);
    draft = amendment("2025-tillagg-2", "Vi möter också föreningarna i hamnen.", null);
    sign(formalities.amendments(), amendment, "2025-05-06");
    followed();
  }

  private void followed() {
    town.work(() -> {
      var second =
          town.store.named(Outcome.class, ExampleTown.CODE, "2025-1-utfall2").orElseThrow();
      return town.store.update(
          new Outcome(
              second.head(),
              second.promise(),
              null,
              second.value(),
              null,
              null,
              second.unit(),
              null,
              true,
              "Protokollen från vandringarna visar fem datum."));
    });
    decision("2025-1-beslut", town.walks, Decision.Choice.CHANGE, later);
    outcome(null, town.patrol, "a1-utfall1", "11", town.dialogue, null);
    outcome(null, town.patrol, "a1-utfall2", "14", null, "En anställd räknade i kalendern.");
    verdict("2024-1-b", earlier, Verdict.Mattered.CANNOT_TELL, null);
    verdict(
        "2025-1-b",
        town.walks,
        Verdict.Mattered.IMPROVED,
        "Fler säger att de går hem ensamma i dialogen 2024.");
    for (int month = 2; month < 8; month++) {
      entry("2025-a1-logg" + month, "2025-0" + month + "-14");
    }
  }

  private PromiseDocument signable(String year) {
    return new PromiseDocument(
        ExampleTown.head(year),
        "Medborgarlöfte " + year,
        new PartialDate(year + "-01-01"),
        new PartialDate(year + "-12-31"),
        town.agreement,
        town.picture,
        "Tryggare kvällar.",
        FormalState.DRAFT,
        List.of(),
        List.of(),
        false,
        LocalDate.of(Integer.parseInt(year) + 1, 1, 31),
        null,
        List.of(),
        null);
  }

  private Ref<PromiseDocument> document(String year) {
    return town.add(signable(year));
  }

  private Ref<Promise> promise(Ref<PromiseDocument> document, String ref, String text, String aim) {
    return town.add(
        new Promise(
            ExampleTown.head(ref),
            document,
            text,
            List.of(),
            List.of(new Share("kommun", "Går och skriver protokoll")),
            "Trygghetssamordnaren",
            "I alla orter",
            List.of(town.centrum),
            null,
            new Target(
                Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal(aim), "vandringar"),
            null,
            null,
            null));
  }

  private void outcome(
      @Nullable Ref<Promise> promise,
      @Nullable Ref<Activity> activity,
      String ref,
      String value,
      @Nullable Ref<se.loftet.evidence.Evidence> evidence,
      @Nullable String words) {
    town.add(
        new Outcome(
            ExampleTown.head(ref),
            promise,
            activity,
            new BigDecimal(value),
            null,
            words,
            "vandringar",
            evidence,
            false,
            null));
  }

  private void verdict(
      String ref, Ref<Promise> promise, Verdict.Mattered mattered, @Nullable String why) {
    town.add(
        new Verdict(
            ExampleTown.head(ref),
            promise,
            Verdict.Done.KEPT,
            "Minst så många som lovades är redovisade.",
            mattered,
            why,
            List.of(town.dialogue),
            new PartialDate("2025-11-10"),
            "Styrgruppen"));
  }

  private void decision(String ref, Ref<Promise> of, Decision.Choice choice, Ref<Promise> next) {
    town.add(
        new Decision(
            ExampleTown.head(ref),
            of,
            null,
            choice,
            "Vandringarna ger iakttagelser som leder till åtgärder.",
            new PartialDate("2024-12-01"),
            "Styrgruppen",
            next));
  }

  private Ref<Amendment> amendment(String ref, String text, @Nullable Ref<Promise> promise) {
    return town.add(
        new Amendment(
            ExampleTown.head(ref),
            town.document,
            promise,
            text,
            "Boende i hamnen bad om det.",
            List.of(),
            FormalState.DRAFT,
            List.of(),
            List.of()));
  }

  private void entry(String ref, String day) {
    town.add(
        new LogEntry(
            ExampleTown.head(ref),
            town.patrol,
            new PartialDate(day),
            new BigDecimal("2"),
            "Områdespolisen",
            town.centrum,
            null,
            "Två grupper gick",
            null,
            false));
  }

  private <T extends ThreadObject> void sign(Procedure<T> procedure, Ref<T> ref, String day) {
    var sha256 = town.as("kommun", () -> procedure.canonical(procedure.refer(ref)).sha256());
    for (var party : List.of("kommun", "polis")) {
      town.as(party, () -> procedure.approve(ref, sha256));
    }
    var signatories =
        List.of(
            new Signatory(null, "Kommunstyrelsens ordförande", "Ekeby kommun", "kommun", false),
            new Signatory(null, "Lokalpolisområdeschef", "Polisen", "polis", false));
    town.as(
        "kommun",
        () -> procedure.sign(ref, new Signing(new PartialDate(day), null, signatories, true)));
  }

  public void publish(Ref<PromiseDocument> document) {
    town.as("kommun", () -> publication.release(document));
  }
}
