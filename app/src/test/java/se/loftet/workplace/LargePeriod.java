package se.loftet.workplace;

import java.util.List;
import se.loftet.activity.Activity;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// A period of Ekeby with as many promises, each with as many activities.
final class LargePeriod {
  private final ExampleTown town;
  final String name;

  LargePeriod(ExampleTown town, String name, int promises, int activities) {
    this.town = town;
    this.name = name;
    var document = document();
    for (int p = 1; p <= promises; p++) {
      var promise = promise(document, p);
      for (int a = 1; a <= activities; a++) {
        activity(document, promise, name + "-" + p + "-a" + a);
      }
    }
  }

  private Ref<PromiseDocument> document() {
    return town.add(
        new PromiseDocument(
            ExampleTown.head(name),
            "Medborgarlöfte " + name,
            new PartialDate(name),
            new PartialDate(name),
            town.agreement,
            town.picture,
            "Tryggare kvällar.",
            FormalState.DRAFT,
            List.of(),
            List.of(),
            false,
            null,
            null,
            List.of(),
            null));
  }

  private Ref<Promise> promise(Ref<PromiseDocument> document, int p) {
    return town.add(
        new Promise(
            ExampleTown.head(name + "-" + p),
            document,
            "Kommunen och polisen går minst " + p + " trygghetsvandringar i hela kommunen.",
            List.of(),
            List.of(),
            "Trygghetssamordnaren",
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null));
  }

  private void activity(Ref<PromiseDocument> document, Ref<Promise> promise, String ref) {
    town.add(
        new Activity(
            ExampleTown.head(ref),
            document,
            promise,
            null,
            "Vandring " + ref,
            null,
            List.of("Trygghetssamordnaren"),
            null,
            null,
            null,
            Activity.Status.ONGOING,
            null,
            List.of(),
            List.of(),
            List.of()));
  }
}
