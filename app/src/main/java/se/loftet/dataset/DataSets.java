package se.loftet.dataset;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.geography.AreaIndex;
import se.loftet.platform.Refused;

/// What others read of data sets: the sets and their deliveries, and their rows as they are now or
/// were after any delivery. Everything is what the acting person may see; closed sets do not exist.
@Service
@Transactional(readOnly = true)
public class DataSets {
  private final DataSetRepository sets;
  private final DataReadRepository rows;
  private final EventReadRepository events;
  private final EventMemory memory;

  DataSets(
      DataSetRepository sets,
      DataReadRepository rows,
      EventReadRepository events,
      EventMemory memory) {
    this.events = events;
    this.memory = memory;
    this.sets = sets;
    this.rows = rows;
  }

  public List<DataSet> list() {
    return sets.list();
  }

  public DataSet get(long id) {
    return sets.find(id).orElseThrow(() -> new Refused.NotFound("data_set", id));
  }

  /// The data set of this name.
  public DataSet get(String ref) {
    return sets.list().stream()
        .filter(set -> set.ref().equals(ref))
        .findFirst()
        .orElseThrow(() -> new Refused.NotFound("data_set", ref));
  }

  /// The deliveries of a data set, the newest first, those taken back included.
  public List<Delivery> deliveries(long dataSet) {
    return sets.deliveries(dataSet);
  }

  /// What a delivery changed, row by row; for the first delivery that is everything.
  public List<Difference> differences(Delivery delivery, int most) {
    var kind = Staged.of(get(delivery.dataSet()).kind());
    return rows.differences(kind, delivery.dataSet(), delivery.id(), most);
  }

  /// What there is to choose among in a data set as it is now.
  public Contents contents(DataSet set) {
    return rows.contents(Staged.of(set.kind()), set.id());
  }

  /// The figures of a data set; those of one area where its code is given.
  public List<Figure> figures(long dataSet, AsOf asOf, @Nullable String area) {
    return rows.figures(dataSet, asOf, area, Integer.MAX_VALUE);
  }

  /// At most so many of them.
  public List<Figure> figures(long dataSet, AsOf asOf, @Nullable String area, int most) {
    return rows.figures(dataSet, asOf, area, most);
  }

  /// The events of a data set by column. A million take some tenths of a second the first time.
  public EventTable events(long dataSet, AsOf asOf, EventTable.Choice choice) {
    var delivery = asOf.delivery();
    boolean fixed = delivery != null && sets.find(dataSet).isPresent();
    return fixed
        ? memory.of(
            new EventMemory.Key(dataSet, asOf, choice),
            () -> events.byColumn(dataSet, Objects.requireNonNull(delivery)),
            () -> events.events(dataSet, asOf, choice))
        : events.events(dataSet, asOf, choice);
  }

  public List<Outline> outlines(long dataSet, AsOf asOf) {
    return rows.outlines(dataSet, asOf);
  }

  /// The areas of a data set, to find the one a point (longitude, latitude) lies in.
  public AreaIndex<Outline> areas(long dataSet, AsOf asOf) {
    var index = new AreaIndex<Outline>();
    rows.outlines(dataSet, asOf).forEach(outline -> index.add(outline, outline.shape()));
    return index;
  }

  /// The first rows of a data set kept as it came.
  public List<DataRecord> records(long dataSet, AsOf asOf, int most) {
    return rows.records(dataSet, asOf, most);
  }

  /// Rows of a delivery that wait in quarantine, in the order of the file.
  public List<QuarantinedRow> quarantine(long delivery, int from, int most) {
    return rows.quarantine(delivery, from, most);
  }
}
