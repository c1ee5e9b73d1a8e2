package se.loftet.datadesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Service;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Provenance;
import se.loftet.dataset.Source;
import se.loftet.dataset.Wishes;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import tools.jackson.databind.json.JsonMapper;

/// The municipality's own districts (kommundelar). They are a data set of areas like any other:
/// each change is a delivery, so that earlier borders can be read and a change taken back.
@Service
class Districts {
  static final String REF = "kommundelar";
  private static final JsonMapper JSON = JsonMapper.shared();
  private final DataSets sets;
  private final Imports imports;

  Districts(DataSets sets, Imports imports) {
    this.sets = sets;
    this.imports = imports;
  }

  /// One district; its code begins with the municipality's.
  record District(String code, String name, Polygon shape) {}

  Optional<DataSet> set() {
    return sets.list().stream().filter(set -> set.ref().equals(REF)).findFirst();
  }

  /// In the order of their names. Parts of one district drawn apart come one by one.
  List<District> all() {
    return set().stream()
        .flatMap(set -> sets.outlines(set.id(), AsOf.NOW).stream())
        .flatMap(each ->
            polygon(each.shape()).stream()
                .map(shape ->
                    new District(
                        Objects.requireNonNullElse(each.code(), ""),
                        Objects.requireNonNullElse(each.name(), String.valueOf(each.code())),
                        shape)))
        .sorted(Comparator.comparing(District::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private static Optional<Polygon> polygon(Geometry shape) {
    return shape instanceof Polygon whole
        ? Optional.of(whole)
        : shape.getNumGeometries() > 0 && shape.getGeometryN(0) instanceof Polygon first
            ? Optional.of(first)
            : Optional.empty();
  }

  /// Adds a district, or puts a new one in the place of the one with this code.
  void save(String code, String name, Polygon shape) {
    var others = new ArrayList<>(all());
    others.removeIf(each -> each.code().equals(code));
    others.add(new District(code.isEmpty() ? free(name, others) : code, name, shape));
    deliver(others);
  }

  void remove(String code) {
    deliver(all().stream().filter(each -> !each.code().equals(code)).toList());
  }

  private static String free(String name, List<District> others) {
    var plain = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^0-9a-zåäö]+", "-");
    var wanted = Acting.now().municipality() + "-" + plain.replaceAll("^-|-$", "");
    var code = wanted;
    for (int n = 2; taken(code, others); n++) {
      code = wanted + "-" + n;
    }
    return code;
  }

  private static boolean taken(String code, List<District> others) {
    return others.stream().anyMatch(each -> each.code().equals(code));
  }

  private void deliver(List<District> districts) {
    try {
      var file = Files.createTempFile("kommundelar", ".geojson");
      try {
        Files.writeString(file, geoJson(districts));
        var here = Acting.now();
        var owner = here.party().equals("*") ? "kommun" : here.party();
        var wishes = new Wishes(DataKind.AREAS, null, 4326, REF);
        var found =
            imports.order(Source.of(file, REF + ".geojson"), wishes, SecrecyClass.INTERNAL, owner);
        imports.take(
            new Imports.Order(
                found.file(), found.mapping(), told(), REF, SecrecyClass.INTERNAL, owner),
            rows -> {},
            () -> false);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static Provenance told() {
    return new Provenance("Kommundelar", null, null, null, null, "kommundel", null, null);
  }

  private static String geoJson(List<District> districts) {
    var features =
        districts.stream()
            .map(each ->
                Map.of(
                    "type",
                    "Feature",
                    "properties",
                    new LinkedHashMap<>(Map.of("code", each.code(), "name", each.name())),
                    "geometry",
                    Map.of("type", "Polygon", "coordinates", List.of(ring(each.shape())))))
            .toList();
    return JSON.writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
  }

  private static List<List<Double>> ring(Polygon shape) {
    return java.util.Arrays.stream(shape.getExteriorRing().getCoordinates())
        .map((Coordinate c) -> List.of(c.x, c.y))
        .toList();
  }
}
