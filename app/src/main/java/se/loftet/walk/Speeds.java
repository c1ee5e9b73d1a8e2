package se.loftet.walk;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Keeps what speed meters measured on a walk.
@Service
@Transactional
public class Speeds {
  private final Store store;

  Speeds(Store store) {
    this.store = store;
  }

  /// Keeps a measurement; where the meter's lines say days, from the first to the last of them.
  public SpeedReading add(Walk walk, String place, int limit, SpeedFile counted, PartialDate day) {
    Acting.require(Right.EDIT);
    int number = store.of(SpeedReading.class, "walk", ThreadObject.ref(walk)).size() + 1;
    var name = walk.head().ref();
    var head =
        Walks.like(walk.head(), name.substring(0, Math.min(70, name.length())) + "-v" + number);
    return store.insert(
        new SpeedReading(
            head,
            ThreadObject.ref(walk),
            place,
            null,
            limit,
            counted.vehicles(),
            counted.mean(),
            counted.percentile85(),
            counted.shareOver(),
            null,
            counted.first() == null ? day : PartialDate.of(counted.first()),
            counted.last() == null ? day : PartialDate.of(counted.last())));
  }
}
