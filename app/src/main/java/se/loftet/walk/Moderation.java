package se.loftet.walk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.PersonalData;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Lets residents see a walk and, one by one, what was noted on it. Nothing is public before a
/// person with that right has looked at it.
@Service
@Transactional
public class Moderation {
  private final Store store;
  private final Clock clock;
  private final PhotoRepository photos;

  Moderation(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.photos = PhotoRepository.of(store);
  }

  /// The invitation, and later the protocol: the walk, its stops and what was measured.
  public Walk publish(Walk walk) {
    Acting.require(Right.RELEASE);
    open(walk.head());
    var file = WalkFile.load(store, walk);
    file.stops().stream()
        .filter(stop -> stop.head().released() == null)
        .forEach(stop -> store.update(stop.at(stop.head().released(clock.instant()))));
    file.speeds().stream()
        .filter(speed -> speed.head().released() == null)
        .forEach(speed -> store.update(speed.at(speed.head().released(clock.instant()))));
    return walk.head().released() != null
        ? walk
        : store.update(walk.at(walk.head().released(clock.instant())));
  }

  /// Takes the walk and everything of it back.
  public void takeBack(WalkFile file) {
    Acting.require(Right.RELEASE);
    file.observations().stream()
        .filter(o -> o.head().released() != null)
        .forEach(o -> takeBack(file, o));
    file.stops().stream()
        .filter(stop -> stop.head().released() != null)
        .forEach(stop -> store.update(stop.at(closed(stop.head()))));
    file.speeds().stream()
        .filter(speed -> speed.head().released() != null)
        .forEach(speed -> store.update(speed.at(closed(speed.head()))));
    if (file.walk().head().released() != null) {
      store.update(file.walk().at(closed(file.walk().head())));
    }
  }

  /// Makes one observation public with its answer and the pictures somebody has looked through.
  ///
  /// @param place the place as residents may read it
  /// @param sure that words which look like a person or an address are none
  public void approve(
      WalkFile file, Observation observation, @Nullable String place, boolean sure) {
    Acting.require(Right.RELEASE);
    open(observation.head());
    if (observation.ownership() == Observation.Ownership.PRIVATE && place == null) {
      throw new Refused.Rule("walk.fault.private");
    }
    if (!sure && pointsOut(observation, place)) {
      throw new Refused.Rule("walk.fault.person");
    }
    var now = clock.instant();
    store.update(observation.publicPlace(place).at(observation.head().released(now)));
    file.measure(observation)
        .filter(m -> m.head().secrecy() == SecrecyClass.OPEN)
        .ifPresent(m -> store.update(m.at(m.head().released(now))));
    release(observation, now);
  }

  private void release(Observation observation, @Nullable Instant when) {
    int pictures = photos.release(ThreadObject.ref(observation), when);
    if (pictures > 0) {
      store.audit(
          when == null ? "take back" : "release",
          "photo",
          observation.head(),
          Map.of("photos", pictures));
    }
  }

  public void takeBack(WalkFile file, Observation observation) {
    Acting.require(Right.RELEASE);
    release(observation, null);
    file.measure(observation)
        .filter(m -> m.head().released() != null)
        .ifPresent(m -> store.update(m.at(closed(m.head()))));
    store.update(observation.at(closed(observation.head())));
  }

  /// A picture from the desk, most often of what has been done. Not public before it is looked at.
  public void add(Observation observation, byte[] file, Photo.Stage stage) {
    Acting.require(Right.EDIT);
    var jpeg = Jpeg.clean(file).orElseThrow(() -> new Refused.Rule("walk.fault.notAPhoto"));
    var head = Walks.like(observation.head(), "bild-" + UUID.randomUUID());
    photos.insert(
        head, ThreadObject.ref(observation), stage, jpeg, Deliveries.sha256(jpeg.bytes()));
    store.audit("create", "photo", head, Map.of("observation", observation.head().ref()));
  }

  /// Covers parts of the picture. What was under them is gone for good.
  public void cover(Photo photo, List<Cover.Box> boxes) {
    Acting.require(Right.EDIT);
    var municipality = Acting.now().municipality();
    var bytes =
        photos
            .bytes(municipality, photo.ref())
            .orElseThrow(() -> new Refused.NotFound("photo", photo.ref()));
    var jpeg =
        Jpeg.clean(Cover.over(bytes, boxes))
            .orElseThrow(() -> new Refused.Rule("walk.fault.notAPhoto"));
    if (photos.mask(photo, jpeg, Deliveries.sha256(jpeg.bytes())) == 0) {
      throw new Refused.Changed("photo", photo.id());
    }
    store.audit("cover", "photo", photo.ref(), municipality, Map.of());
  }

  @Transactional(readOnly = true)
  public Photo photo(String ref) {
    return photos
        .find(Acting.now().municipality(), ref)
        .orElseThrow(() -> new Refused.NotFound("photo", ref));
  }

  @Transactional(readOnly = true)
  public byte[] bytes(Photo photo) {
    return photos
        .bytes(Acting.now().municipality(), photo.ref())
        .orElseThrow(() -> new Refused.NotFound("photo", photo.ref()));
  }

  /// Nothing in the picture had to be covered.
  public void checked(Photo photo) {
    Acting.require(Right.EDIT);
    if (photos.checked(photo) == 0) {
      throw new Refused.Changed("photo", photo.id());
    }
    store.audit("check", "photo", photo.ref(), Acting.now().municipality(), Map.of());
  }

  public void delete(Photo photo) {
    Acting.require(Right.EDIT);
    if (photos.delete(photo) == 0) {
      throw new Refused.Changed("photo", photo.id());
    }
    store.audit("delete", "photo", photo.ref(), Acting.now().municipality(), Map.of());
  }

  /// Whether the words seem to point out a person or a home.
  public static boolean pointsOut(Observation observation, @Nullable String place) {
    var words =
        String.join(" ", text(observation.text()), text(observation.proposal()), text(place));
    return !PersonalData.in(words).isEmpty();
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static void open(Head head) {
    if (head.secrecy() != SecrecyClass.OPEN) {
      throw new Refused.Rule("publication.notOpen");
    }
  }

  private static Head closed(Head head) {
    return new Head(
        head.id(),
        head.municipality(),
        head.ref(),
        head.secrecy(),
        head.owner(),
        null,
        head.version(),
        head.position());
  }
}
