package se.loftet.workplace.walk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.municipality.Place;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.walk.Checklists;
import se.loftet.walk.Observation;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;
import se.loftet.walk.Walks;

/// Gathers what the field app takes along.
@Service
@Transactional(readOnly = true)
class FieldWalks {
  private static final int MOST_EARLIER = 200;
  private final Store store;
  private final Walks walks;
  private final Checklists checklists;

  FieldWalks(Store store, Walks walks, Checklists checklists) {
    this.store = store;
    this.walks = walks;
    this.checklists = checklists;
  }

  /// Walks that can be walked: planned, or walked already with notes still on a phone.
  List<Walk> walkable() {
    return walks.all().stream()
        .filter(w -> w.state() == Walk.State.PLANNED || w.state() == Walk.State.WALKED)
        .toList();
  }

  FieldWalk prepare(Text text, String slug, Walk walk) {
    var file = walks.file(walk);
    var at = place(walk.place());
    return new FieldWalk(
        slug,
        walk.head().ref(),
        walk.title(),
        kicker(text, walk, at),
        walk.returnsTo() != null,
        at == null ? null : at.latitude(),
        at == null ? null : at.longitude(),
        file.stops().stream()
            .map(
                s -> new FieldWalk.FieldStop(s.head().ref(), s.name(), s.latitude(), s.longitude()))
            .toList(),
        checklists.current().checklist().categories(),
        earlier(text, walk),
        BaseMap.of(code(), store.all(Place.class, code())));
  }

  private static String code() {
    return Acting.now().municipality();
  }

  private @Nullable Place place(@Nullable Ref<Place> ref) {
    return ref == null ? null : store.find(Place.class, ref).orElse(null);
  }

  private static String kicker(Text text, Walk walk, @Nullable Place place) {
    return Stream.of(
            text.of(walk.kind()),
            place == null ? null : place.name(),
            walk.light() == null ? null : text.of(walk.light()),
            walk.minutes() == null ? null : text.of("walk.minutes", walk.minutes()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /// On a return walk what the first walk noted, else what was noted at the same place before.
  private List<FieldWalk.Earlier> earlier(Text text, Walk walk) {
    var before = walk.returnsTo();
    var old =
        before != null
            ? List.of(store.get(Walk.class, before))
            : store.all(Walk.class, Acting.now().municipality()).stream()
                .filter(w -> walk.place() != null && walk.place().equals(w.place()))
                .filter(w -> w.head().id() != walk.head().id())
                .toList();
    return old.stream()
        .map(walks::file)
        .flatMap(file -> earlier(text, file, before != null))
        .limit(MOST_EARLIER)
        .toList();
  }

  private static Stream<FieldWalk.Earlier> earlier(Text text, WalkFile file, boolean returning) {
    return file.observations().stream()
        .filter(o -> o.sameAs() == null && o.returnsTo() == null)
        .filter(o -> !returning || o.needsAnswer())
        .map(o -> earlier(text, file, o));
  }

  private static FieldWalk.Earlier earlier(Text text, WalkFile file, Observation observation) {
    var where =
        file.stop(observation)
            .map(ThreadObject::label)
            .orElse(Objects.requireNonNullElse(observation.placeText(), ""));
    return new FieldWalk.Earlier(
        observation.head().ref(),
        observation.label(),
        observation.category(),
        where,
        file.measure(observation).map(m -> text.of(m.status())).orElse(text.of("walk.undecided")),
        observation.latitude(),
        observation.longitude());
  }
}
