package se.loftet.walk;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Hands measures over to the fault-report system of the municipality and fetches how they stand.
@Service
@Transactional
public class HandOvers {
  private final Store store;
  private final HandOverRepository repository;
  private final GeoReport system;
  private final Clock clock;

  HandOvers(Store store, GeoReport system, Clock clock) {
    this.store = store;
    this.repository = new HandOverRepository(store.db());
    this.system = system;
    this.clock = clock;
  }

  public boolean ready() {
    return system.ready();
  }

  @Transactional(readOnly = true)
  public Optional<HandOver> find(Measure measure) {
    return repository.find(ThreadObject.ref(measure));
  }

  /// Hands the measure over, once. What the system does not take has not been handed over.
  public void send(WalkFile file, Observation note, Measure measure) {
    Acting.require(Right.EDIT);
    Ref<Measure> ref = ThreadObject.ref(measure);
    if (repository.find(ref).isPresent()) {
      throw new Refused.Rule("walk.handOver.already");
    }
    var number = system.post(fields(file, note, measure));
    repository.insert(measure.head().municipality(), ref, number, clock.instant());
    store.audit("hand over", "measure", measure.head(), Map.of("request", number));
  }

  public void fetch(Measure measure) {
    Acting.require(Right.EDIT);
    Ref<Measure> ref = ThreadObject.ref(measure);
    var sent =
        repository
            .find(ref)
            .orElseThrow(() -> new Refused.NotFound("hand_over", measure.head().id()));
    repository.update(ref, system.get(sent.requestId()), clock.instant());
  }

  private static Map<String, String> fields(WalkFile file, Observation note, Measure measure) {
    var fields = new LinkedHashMap<String, String>();
    if (note.latitude() != null && note.longitude() != null) {
      fields.put("lat", note.latitude().toPlainString());
      fields.put("long", note.longitude().toPlainString());
    }
    var place =
        Stream.of(file.stop(note).map(ThreadObject::label), Optional.ofNullable(note.placeText()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    fields.put("address_string", place.isEmpty() ? file.walk().title() : place);
    fields.put(
        "description",
        measure.text().equals(note.label()) ? note.label() : note.label() + "\n" + measure.text());
    return fields;
  }
}
