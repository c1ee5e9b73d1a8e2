package se.loftet.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.SheetCell;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Json;

/// The observations of a walk for other systems: CSV (RFC 4180, UTF-8) and GeoJSON (RFC 7946), with
/// the same columns. Words of lists are the codes of `docs/thread-file.md`.
///
/// @param open for everyone: the place only as residents may read it, and no position of what is
///   private
public record ObservationExport(WalkFile file, boolean open) {
  public String csv() {
    var rows = rows();
    var lines = new ArrayList<String>();
    lines.add(String.join(",", columns()));
    rows.forEach(row ->
        lines.add(
            columns().stream().map(name -> cell(row.get(name))).collect(Collectors.joining(","))));
    return String.join("\r\n", lines) + "\r\n";
  }

  /// Features without a known position have a null geometry.
  public String geoJson() {
    var features =
        rows().stream()
            .map(row -> {
              var feature = new LinkedHashMap<String, @Nullable Object>();
              feature.put("type", "Feature");
              feature.put("id", row.get("id"));
              feature.put("geometry", point(row));
              feature.put("properties", row);
              return feature;
            })
            .toList();
    return Json.write(Map.of("type", "FeatureCollection", "features", features));
  }

  private static @Nullable Object point(Map<String, @Nullable Object> row) {
    var longitude = row.get("longitude");
    var latitude = row.get("latitude");
    return longitude == null || latitude == null
        ? null
        : Map.of("type", "Point", "coordinates", List.of(longitude, latitude));
  }

  private static List<String> columns() {
    return List.of(
        "id walk date stop place feeling category item social text severity mentions proposal"
            .concat(" latitude longitude accuracy decision reason responsible status due done")
            .split(" "));
  }

  private List<Map<String, @Nullable Object>> rows() {
    return file.observations().stream().filter(o -> o.sameAs() == null).map(this::row).toList();
  }

  private Map<String, @Nullable Object> row(Observation o) {
    boolean hidden = open && o.ownership() == Observation.Ownership.PRIVATE;
    var walk = file.walk();
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", o.head().ref());
    row.put("walk", walk.head().ref());
    row.put("date", walk.happens() == null ? null : walk.happens().iso());
    row.put("stop", hidden ? null : file.stop(o).map(ThreadObject::label).orElse(null));
    row.put("place", open ? o.publicPlace() : o.placeText());
    row.put("feeling", o.feeling().name());
    row.put("category", o.category());
    row.put("item", o.item());
    row.put("social", o.social());
    row.put("text", o.text());
    row.put("severity", o.severity());
    row.put("mentions", o.mentions());
    row.put("proposal", o.proposal());
    row.put("latitude", hidden ? null : o.latitude());
    row.put("longitude", hidden ? null : o.longitude());
    row.put("accuracy", hidden ? null : o.accuracy());
    file.measure(o).ifPresent(m -> add(row, m));
    return row;
  }

  private static void add(Map<String, @Nullable Object> row, Measure m) {
    row.put("decision", m.decision() == null ? null : m.decision().name());
    row.put("reason", m.reason());
    row.put("responsible", m.responsible());
    row.put("status", m.status().name());
    row.put("due", m.due() == null ? null : m.due().iso());
    row.put("done", m.done() == null ? null : m.done().iso());
  }

  /// Words that a spreadsheet would take for a formula are marked as words; numbers are not.
  private static String cell(@Nullable Object value) {
    return value instanceof String words
        ? SheetCell.quoted(words, ',')
        : Objects.toString(value, "");
  }
}
