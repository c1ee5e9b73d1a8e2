package se.loftet.workplace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.agreement.Agreement;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
import se.loftet.promise.Amendment;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Ekeby with whatever else can be missing: a period that is over, one long ago, one without
/// promises.
final class BrokenTown {
  private final ExampleTown town;

  BrokenTown(ExampleTown town) {
    this.town = town;
    over();
    longAgo();
    document("2021", "2021-01-01", "2021-12-31", null);
  }

  private Ref<PromiseDocument> document(
      String ref, String starts, String ends, @Nullable Ref<SituationPicture> picture) {
    return town.add(
        new PromiseDocument(
            ExampleTown.head(ref),
            "Medborgarlöfte " + ref,
            new PartialDate(starts),
            new PartialDate(ends),
            null,
            picture,
            null,
            FormalState.DRAFT,
            List.of(),
            List.of(),
            false,
            null,
            null,
            List.of(),
            null));
  }

  /// 2024: everything a promise and an activity can lack when the period is over.
  private void over() {
    var document = document("2024", "2024-01-01", "2024-12-31", null);
    promise(document, "2024-1", null);
    var counted =
        new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal("4"), "pass");
    var told = promise(document, "2024-2", counted);
    outcome(told, "2024-2-u", null, "Insatsen genomfördes");
    var free = promise(document, "2024-3", null);
    outcome(free, "2024-3-u", "303", null);
    town.add(
        new Verdict(
            ExampleTown.head("2024-3-b"),
            free,
            Verdict.Done.KEPT,
            null,
            Verdict.Mattered.IMPROVED,
            "Det märks",
            List.of(),
            new PartialDate("2025-01"),
            null));
    activity(document, "2024-a1", null, null);
    activity(document, "2024-a2", "2020-01", "2020-02");
    for (int n = 1; n <= 7; n++) {
      town.add(
          new FocusArea(
              ExampleTown.head("2024-f" + n),
              document,
              "Fokus " + n,
              n == 7 ? FocusArea.Choice.DESELECTED : FocusArea.Choice.CHOSEN,
              null,
              List.of()));
    }
    town.add(
        new FocusArea(
            ExampleTown.head("2024-f8"),
            document,
            "Fokus 8",
            FocusArea.Choice.CHOSEN,
            null,
            List.of()));
    town.add(
        new Amendment(
            ExampleTown.head("2024-t"),
            document,
            told,
            "Ett pass till",
            "Det behövs",
            FormalState.DRAFT,
            List.of(),
            List.of()));
  }

  /// 2018: agreements that overlap and say nothing, and a picture that is old.
  private void longAgo() {
    agreement("avtal-2018", "2018-01-01", "2018-06-30");
    agreement("avtal-2018b", "2018-06-01", "2018-12-31");
    var picture =
        town.add(
            new SituationPicture(
                ExampleTown.head("bild-2015"),
                SituationPicture.Kind.JOINT,
                null,
                "Lägesbild 2015",
                new PartialDate("2015-01-01"),
                null,
                null,
                "Brott",
                "Dialog",
                "Analys",
                FormalState.DRAFT,
                List.of(),
                List.of()));
    promise(document("2018", "2018-01-01", "2018-12-31", picture), "2018-1", null);
    var undecided =
        town.add(
            new SituationPicture(
                ExampleTown.head("bild-2019"),
                SituationPicture.Kind.JOINT,
                null,
                "Lägesbild 2019",
                null,
                null,
                null,
                "Brott",
                "Dialog",
                "Analys",
                FormalState.DRAFT,
                List.of(),
                List.of()));
    promise(document("2019", "2019-01-01", "2019-12-31", undecided), "2019-1", null);
  }

  private void agreement(String ref, String starts, String ends) {
    town.add(
        new Agreement(
            ExampleTown.head(ref),
            "Överenskommelse " + ref,
            new PartialDate(starts),
            new PartialDate(ends),
            List.of(town.kommun, town.polis),
            List.of(),
            List.of(),
            List.of(),
            null,
            FormalState.DRAFT,
            List.of(),
            List.of(),
            List.of(),
            null));
  }

  private Ref<Promise> promise(Ref<PromiseDocument> document, String ref, @Nullable Target target) {
    return town.add(
        new Promise(
            ExampleTown.head(ref),
            document,
            "Vi ska verka för trygghet, " + ref,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            null,
            target,
            null,
            (LocalDate) null,
            null));
  }

  private void outcome(
      Ref<Promise> promise, String ref, @Nullable String value, @Nullable String text) {
    town.add(
        new Outcome(
            ExampleTown.head(ref),
            promise,
            null,
            value == null ? null : new BigDecimal(value),
            null,
            text,
            null,
            town.dialogue,
            false,
            null));
  }

  private void activity(
      Ref<PromiseDocument> document, String ref, @Nullable String starts, @Nullable String ends) {
    town.add(
        new Activity(
            ExampleTown.head(ref),
            document,
            null,
            null,
            "Fotpatrull " + ref,
            null,
            List.of(),
            starts == null ? null : new PartialDate(starts),
            ends == null ? null : new PartialDate(ends),
            null,
            Activity.Status.DONE,
            null,
            List.of(),
            List.of(),
            List.of()));
  }
}
