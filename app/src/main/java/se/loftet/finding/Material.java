package se.loftet.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.EventTable;
import se.loftet.dataset.Figure;

/// The rows an analysis is asked of, as they were after the deliveries it rests on.
///
/// @param received when the newest of the deliveries came
/// @param districts the areas events are put into, if the question names some
/// @param residents the second data set, if the question names one
/// @param read the figures read so far
record Material(
    DataSets sets,
    DataSet set,
    AsOf asOf,
    Instant received,
    @Nullable Other residents,
    @Nullable Districting districts,
    Question question,
    ReadOnce read) {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /// A second data set and the state it is read in.
  record Other(DataSet set, AsOf asOf) {}

  /// The figures of the area, category and measure asked about, in every period.
  List<Figure> figures() {
    if (set.kind().shape() != se.loftet.dataset.DataKind.Shape.FIGURES) {
      return List.of();
    }
    return allAreas().stream()
        .filter(figure -> asked(question.area(), figure.area().code(), figure.area().name()))
        .toList();
  }

  /// Those of every area.
  List<Figure> allAreas() {
    return everyMeasure().stream()
        .filter(figure -> asked(question.measure(), figure.measure(), null))
        .toList();
  }

  /// Those of every area and measure.
  List<Figure> everyMeasure() {
    return read.figures(set.id(), () -> sets.figures(set.id(), asOf, null)).stream()
        .filter(figure -> asked(question.category(), figure.category(), null))
        .toList();
  }

  private static boolean asked(
      @Nullable String wanted, @Nullable String code, @Nullable String name) {
    return wanted == null || wanted.equals(code) || wanted.equals(name);
  }

  /// The figures of the second data set.
  List<Figure> beside() {
    if (residents == null) {
      return List.of();
    }
    long id = residents.set().id();
    return read.figures(id, () -> sets.figures(id, residents.asOf(), null));
  }

  /// The same asked about another category.
  Material about(String category) {
    return new Material(
        sets, set, asOf, received, residents, districts, question.about(category), read);
  }

  /// The events of the category asked about.
  EventTable events() {
    var category = question.category();
    return sets.events(
        set.id(),
        asOf,
        new EventTable.Choice(
            category == null ? null : List.of(category),
            null,
            moment(question.from()),
            moment(question.to())));
  }

  private static @Nullable Instant moment(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZONE).toInstant();
  }

  /// Whether an area code lies in the area asked about: it, or a part of it. The same code with a
  /// year behind is another area.
  boolean inArea(@Nullable String code) {
    var wanted = question.area();
    var there = Objects.requireNonNullElse(code, "");
    return wanted == null || (there.startsWith(wanted) && !there.startsWith(wanted + "_"));
  }

  LocalDate receivedOn() {
    return received.atZone(ZONE).toLocalDate();
  }
}
