package se.loftet.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Everything of one walk as the reader may see it: stops, observations, measures, pictures.
///
/// Works for either side: with the public store, what is not released is not there.
public record WalkFile(
    Walk walk,
    List<Stop> stops,
    List<Observation> observations,
    List<Measure> measures,
    List<Photo> photos,
    List<SpeedReading> speeds) {

  public static WalkFile load(Store store, Walk walk) {
    Ref<Walk> ref = ThreadObject.ref(walk);
    var observations = store.of(Observation.class, "walk", ref);
    return new WalkFile(
        walk,
        store.of(Stop.class, "walk", ref),
        observations,
        measures(store, observations),
        PhotoRepository.of(store).of(ref),
        store.of(SpeedReading.class, "walk", ref));
  }

  /// The measures of these observations and of those they look back at.
  private static List<Measure> measures(Store store, List<Observation> observations) {
    var refs = new ArrayList<Ref<Observation>>();
    observations.forEach(o -> {
      refs.add(ThreadObject.ref(o));
      if (o.returnsTo() != null) {
        refs.add(o.returnsTo());
      }
    });
    return store.ofAny(Measure.class, "observation", refs);
  }

  public Optional<Measure> measure(Observation observation) {
    return measures.stream()
        .filter(m -> ThreadObject.ref(observation).equals(m.observation()))
        .findFirst();
  }

  public List<Photo> photos(Observation observation) {
    return photos.stream().filter(p -> p.observation().id() == observation.head().id()).toList();
  }

  public Optional<Stop> stop(Observation observation) {
    return stops.stream().filter(s -> ThreadObject.ref(s).equals(observation.stop())).findFirst();
  }

  /// The observations that were found to be the same as this one.
  public List<Observation> merged(Observation observation) {
    return observations.stream()
        .filter(o -> ThreadObject.ref(observation).equals(o.sameAs()))
        .toList();
  }

  /// Measures of an earlier walk as they would stand after what this return walk saw of them.
  public List<Measure> seen() {
    var day = walk.happens();
    return day == null || !walk.counts()
        ? List.of()
        : measures.stream().flatMap(m -> seen(m, day).stream()).toList();
  }

  private Optional<Measure> seen(Measure measure, PartialDate day) {
    var found =
        observations.stream()
            .filter(o -> o.returnsTo() != null && o.returnsTo().equals(measure.observation()))
            .filter(o -> o.sameAs() == null && o.found() != null)
            .map(Observation::found)
            .distinct()
            .toList();
    return found.size() == 1
        ? measure.seen(Objects.requireNonNull(found.getFirst()), day)
        : Optional.empty();
  }
}
