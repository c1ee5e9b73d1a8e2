package se.loftet.workplace.walk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.loftet.geography.Outlines;
import se.loftet.municipality.Place;

/// What a map of a walk is drawn on, in WGS 84: the municipality's outline and its places. Small
/// enough to lie on the phone. The outline is © OpenStreetMap contributors, see geo/README.md.
///
/// @param rings of longitude and latitude in turn
public record BaseMap(List<List<BigDecimal>> rings, List<Spot> places) {
  private static final int DECIMALS = 4;

  /// A place with its name.
  public record Spot(long id, String name, BigDecimal latitude, BigDecimal longitude) {}

  static BaseMap of(String municipality, List<Place> places) {
    var rings = new ArrayList<List<BigDecimal>>();
    Outlines.of(municipality)
        .ifPresent(shape -> {
          for (int i = 0; i < shape.getNumGeometries(); i++) {
            rings.add(
                Arrays.stream(shape.getGeometryN(i).getCoordinates())
                    .flatMap(c -> Stream.of(rounded(c.x), rounded(c.y)))
                    .toList());
          }
        });
    var spots = new ArrayList<Spot>();
    for (var place : places) {
      if (place.latitude() != null && place.longitude() != null) {
        spots.add(new Spot(place.head().id(), place.name(), place.latitude(), place.longitude()));
      }
    }
    return new BaseMap(rings, spots);
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
