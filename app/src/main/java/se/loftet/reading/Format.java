package se.loftet.reading;

import java.util.List;

/// What a file turns out to be, whatever its name says.
public enum Format {
  CSV(".csv", ".tsv", ".tab", ".txt"),
  XLSX(".xlsx", ".xlsm"),
  JSON(".json"),
  JSONL(".jsonl", ".ndjson", ".json"),
  GEOJSON(".geojson", ".json"),
  TOPOJSON(".topojson", ".json"),
  GEOPACKAGE(".gpkg"),
  SHAPEFILE(".shp", ".zip"),
  PARQUET(".parquet", ".geoparquet"),
  KML(".kml"),
  SPSS(".sav", ".zsav");

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /// Whether a file of this format is usually named so.
  boolean named(String name) {
    var plain = name.toLowerCase(java.util.Locale.ROOT).replaceFirst("\\.gz$", "");
    return !plain.contains(".") || endings.stream().anyMatch(plain::endsWith);
  }
}
