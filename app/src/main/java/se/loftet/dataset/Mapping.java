package se.loftet.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the columns of one source's files are taken: what each is, and what the file leaves unsaid.
///
/// @param columns the role of each column by its name
/// @param epsg the coordinate system; null lets range and municipality decide
/// @param swapped whether the column marked east holds the norths
/// @param dayFirst whether 01/02/2018 is the first of February
/// @param zone time zone of moments without offset
/// @param constants what is true of all rows, by role: a period, an area, a category, a measure
/// @param areas `COUNTY` where area names are those of counties; blank lets each name decide
public record Mapping(
    String name,
    DataKind kind,
    Map<String, ColumnRole> columns,
    @Nullable Integer epsg,
    boolean swapped,
    boolean dayFirst,
    String zone,
    Map<String, String> constants,
    String areas) {
  public static final String SWEDEN = "Europe/Stockholm";

  public Mapping {
    columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    constants = Map.copyOf(constants);
    zone = Objects.requireNonNullElse(zone, SWEDEN);
    areas = Objects.requireNonNullElse(areas, "");
  }

  /// The first column with the role.
  public Optional<String> column(ColumnRole role) {
    return columns(role).stream().findFirst();
  }

  public List<String> columns(ColumnRole role) {
    return columns.entrySet().stream()
        .filter(each -> each.getValue() == role)
        .map(Map.Entry::getKey)
        .toList();
  }

  public Optional<String> constant(ColumnRole role) {
    return Optional.ofNullable(constants.get(role.name()));
  }

  /// Whether a period that holds for all rows can be understood.
  public static boolean readable(String period) {
    return Span.parse(period, false) != null;
  }

  Mapping with(DataKind other) {
    return new Mapping(name, other, columns, epsg, swapped, dayFirst, zone, constants, areas);
  }

  Mapping in(@Nullable Integer system, boolean northFirst) {
    return new Mapping(name, kind, columns, system, northFirst, dayFirst, zone, constants, areas);
  }

  Mapping at(String otherZone) {
    return new Mapping(name, kind, columns, epsg, swapped, dayFirst, otherZone, constants, areas);
  }

  Mapping columns(Map<String, ColumnRole> others) {
    return new Mapping(name, kind, others, epsg, swapped, dayFirst, zone, constants, areas);
  }
}
