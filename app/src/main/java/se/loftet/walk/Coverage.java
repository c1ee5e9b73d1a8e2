package se.loftet.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.ThreadObject;

/// Which localities had a walk in a year, which have one planned, and which have neither.
public record Coverage(int year, List<Row> rows) {
  public enum State {
    WALKED,
    PLANNED,
    NONE
  }

  /// One locality of the year.
  ///
  /// @param walk the one that decides the state
  public record Row(Place place, State state, @Nullable Walk walk) {}

  public static Coverage of(int year, List<Place> places, List<Walk> walks) {
    return new Coverage(
        year,
        places.stream()
            .filter(place -> place.kind() == Place.Kind.LOCALITY)
            .map(place -> row(year, place, walks))
            .toList());
  }

  private static Row row(int year, Place place, List<Walk> walks) {
    var here =
        walks.stream()
            .filter(w -> ThreadObject.ref(place).equals(w.place()))
            .filter(w -> in(year, w.happens()))
            .toList();
    return here.stream()
        .filter(Walk::counts)
        .findFirst()
        .map(w -> new Row(place, State.WALKED, w))
        .or(() ->
            here.stream()
                .filter(w -> w.state() == Walk.State.PLANNED)
                .findFirst()
                .map(w -> new Row(place, State.PLANNED, w)))
        .orElseGet(() -> new Row(place, State.NONE, null));
  }

  private static boolean in(int year, @Nullable PartialDate day) {
    return day != null && day.firstDay().getYear() == year;
  }

  public long count(State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }
}
