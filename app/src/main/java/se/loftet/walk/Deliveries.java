package se.loftet.walk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Takes in what devices noted, each thing once.
///
/// A device makes the id and says the SHA-256 of the bytes it sends. Bytes that do not have it are
/// turned away unread. The same id with the same bytes is answered with the same receipt however
/// often it comes; the same id with other bytes is refused, and what was stored stays.
@Service
@Transactional
public class Deliveries {
  private final Store store;
  private final Clock clock;
  private final DeliveryRepository deliveries;
  private final PhotoRepository photos;

  /// What came over the line, and what the device says of it.
  ///
  /// @param sha256 in hexadecimal, computed on the device
  /// @param sent what the device's clock says now, ISO 8601
  @SuppressWarnings("ArrayRecordComponent")
  public record Parcel(String id, byte[] bytes, String sha256, @Nullable String sent) {}

  Deliveries(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.deliveries = new DeliveryRepository(store.db());
    this.photos = PhotoRepository.of(store);
  }

  @Transactional(readOnly = true)
  public List<Receipt> receipts(Walk walk) {
    return deliveries.of(ThreadObject.ref(walk));
  }

  public Receipt observation(Walk walk, Parcel parcel, SentObservation sent) {
    var before = before(walk, parcel);
    if (before != null) {
      return before;
    }
    store.insert(noted(walk, parcel, sent));
    return receipt(walk, parcel, "OBSERVATION");
  }

  /// Takes in a picture of an observation that has arrived before it.
  public Receipt photo(Walk walk, Parcel parcel, String observation, Photo.Stage stage) {
    var before = before(walk, parcel);
    if (before != null) {
      return before;
    }
    Ref<Observation> of =
        store
            .named(Observation.class, walk.head().municipality(), observation)
            .map(ThreadObject::<Observation>ref)
            .orElseThrow(() -> new Refused.NotFound("observation", observation));
    var clean =
        Jpeg.clean(parcel.bytes()).orElseThrow(() -> new Refused.Rule("walk.fault.notAPhoto"));
    var head = head(walk, parcel.id());
    photos.insert(head, of, stage, clean, sha256(clean.bytes()));
    store.audit("create", "photo", head, Map.of("observation", observation));
    return receipt(walk, parcel, "PHOTO");
  }

  private @Nullable Receipt before(Walk walk, Parcel parcel) {
    Acting.require(Right.LOG);
    if (!sha256(parcel.bytes()).equals(parcel.sha256())) {
      throw new Refused.Rule("walk.fault.checksum");
    }
    deliveries.lock(ThreadObject.ref(walk));
    var before = deliveries.find(walk.head().municipality(), parcel.id()).orElse(null);
    if (before != null && !before.sha256().equals(parcel.sha256())) {
      throw new Refused.Changed("walk_delivery", walk.head().id());
    }
    return before;
  }

  private Receipt receipt(Walk walk, Parcel parcel, String kind) {
    Ref<Walk> ref = ThreadObject.ref(walk);
    var number = "V%d-%02d".formatted(walk.head().id(), deliveries.count(ref) + 1);
    var receipt = new Receipt(parcel.id(), parcel.sha256(), number, clock.instant());
    deliveries.insert(walk.head().municipality(), ref, kind, receipt);
    return receipt;
  }

  private Observation noted(Walk walk, Parcel parcel, SentObservation sent) {
    var category = SentObservation.words(sent.category());
    var code = walk.head().municipality();
    boolean positioned = sent.positioned();
    return new Observation(
        head(walk, parcel.id()),
        ThreadObject.ref(walk),
        stop(walk, sent.stop()),
        sent.feelingOr(Observation.Feeling.NEUTRAL),
        category == null ? "–" : category,
        SentObservation.words(sent.item()),
        Boolean.TRUE.equals(sent.social()),
        SentObservation.words(sent.text()),
        sent.severityOrNothing(),
        sent.mentionsOrNothing(),
        SentObservation.words(sent.proposal()),
        positioned ? sent.latitude() : null,
        positioned ? sent.longitude() : null,
        positioned ? sent.accuracyMetres() : null,
        null,
        SentObservation.words(sent.place()),
        null,
        SentObservation.words(sent.noter()),
        DeviceTime.shown(sent.noted(), parcel.sent(), clock),
        null,
        null,
        named(Observation.class, code, sent.returnsTo()),
        sent.foundWord());
  }

  private @Nullable Ref<Stop> stop(Walk walk, @Nullable String name) {
    return store.of(Stop.class, "walk", ThreadObject.ref(walk)).stream()
        .filter(stop -> stop.head().ref().equals(name))
        .findFirst()
        .map(ThreadObject::<Stop>ref)
        .orElse(null);
  }

  private <T extends ThreadObject> @Nullable Ref<T> named(
      Class<T> type, String municipality, @Nullable String name) {
    return name == null
        ? null
        : store.named(type, municipality, name).map(ThreadObject::<T>ref).orElse(null);
  }

  /// What is noted is as closed as its walk.
  private static Head head(Walk walk, String id) {
    var secrecy = walk.head().secrecy();
    var owner = secrecy == SecrecyClass.PARTY ? walk.head().owner() : Acting.now().party();
    return Head.unmarked(walk.head().municipality(), id, owner).marked(secrecy);
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
