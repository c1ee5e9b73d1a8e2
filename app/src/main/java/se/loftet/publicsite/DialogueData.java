package se.loftet.publicsite;

import java.util.List;
import java.util.stream.Stream;
import se.loftet.dialogue.Dialogue;
import se.loftet.dialogue.HeardTheme;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;

/// What the public may read of a municipality's dialogues.
///
/// @param all every place that can be chosen
record DialogueData(
    List<Dialogue> dialogues,
    List<HeardTheme> themes,
    List<Quote> quoted,
    List<Place> all,
    List<Promise> promises) {

  /// Words of a contribution that a person has released, and what is done because of them.
  record Quote(Ref<Dialogue> dialogue, String text, LedToLinks done) {}

  static DialogueData read(
      Store store, PublicRepository repository, String municipality, List<Place> places) {
    var dialogues = store.all(Dialogue.class, municipality);
    var wanted = dialogues.stream().flatMap(d -> d.promises().stream()).distinct().toList();
    return new DialogueData(
        dialogues,
        store.all(HeardTheme.class, municipality),
        repository.quotes(municipality),
        places,
        store.withIds(Promise.class, wanted));
  }

  Stream<HeardTheme> heard(Dialogue dialogue) {
    return themes.stream().filter(each -> each.dialogue().id() == dialogue.head().id());
  }

  Stream<Quote> quotes(Dialogue dialogue) {
    return quoted.stream().filter(each -> each.dialogue().id() == dialogue.head().id());
  }

  Stream<Place> places(Dialogue dialogue) {
    return all.stream()
        .filter(place -> dialogue.places().stream().anyMatch(r -> r.id() == place.head().id()));
  }

  Stream<Promise> promises(Dialogue dialogue) {
    return promises.stream()
        .filter(p -> dialogue.promises().stream().anyMatch(r -> r.id() == p.head().id()));
  }
}
