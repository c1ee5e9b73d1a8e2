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
record Material(DataSets sets, DataSet set, AsOf asOf, Instant received, Question question) {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /// The figures of the area, category and measure asked about, in every period.
  List<Figure> figures() {
    return sets.figures(set.id(), asOf, null).stream()
        .filter(figure -> asked(question.area(), figure.area().code(), figure.area().name()))
        .filter(figure -> asked(question.category(), figure.category(), null))
        .filter(figure -> asked(question.measure(), figure.measure(), null))
        .toList();
  }

  private static boolean asked(
      @Nullable String wanted, @Nullable String code, @Nullable String name) {
    return wanted == null || wanted.equals(code) || wanted.equals(name);
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

  /// Whether an area code lies in the area asked about: it, or a part of it.
  boolean inArea(@Nullable String code) {
    var wanted = question.area();
    return wanted == null || Objects.requireNonNullElse(code, "").startsWith(wanted);
  }

  LocalDate receivedOn() {
    return received.atZone(ZONE).toLocalDate();
  }
}
