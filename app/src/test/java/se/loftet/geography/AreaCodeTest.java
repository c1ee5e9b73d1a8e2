package se.loftet.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Codes of areas, their years, and which areas border on each other.
class AreaCodeTest {
  @Test
  void areasOf2025NeverHaveTheCodesOf2018() {
    var old = AreaCode.parse("0486A0010").orElseThrow();
    var fresh = AreaCode.parse("0486A0010_DeSO2025").orElseThrow();
    assertThat(fresh.code()).isNotEqualTo(old.code());
    assertThat(AreaCode.vintages(List.of("0486", "0486A0010", "0486R001_RegSO2025")))
        .containsExactly(AreaCode.Vintage.OF_2018, AreaCode.Vintage.OF_2025);
    assertThat(AreaCode.vintages(List.of("0486", "Hamnen"))).isEmpty();
  }

  @Test
  void bordersNamedAfter2025AreThoseOf2025() {
    assertThat(AreaCode.dated("0486A0010", "DeSO_2025.gpkg")).isEqualTo("0486A0010_DeSO2025");
    assertThat(AreaCode.dated("0486R001", "RegSO 2025")).isEqualTo("0486R001_RegSO2025");
    assertThat(AreaCode.dated("0486A0010", "DeSO, hämtad 2025-03-01")).isEqualTo("0486A0010");
    assertThat(AreaCode.dated("0486-hamnen", "DeSO_2025")).isEqualTo("0486-hamnen");
  }

  @Test
  void areasThatShareASideOrACornerAreNeighboursAlsoWithAGapOfMetres() {
    var around =
        Bordering.of(
            List.of(
                box(17.00, 59.00),
                box(17.01, 59.00),
                box(17.01, 59.01),
                box(17.02 + 0.0001, 59.00),
                box(17.05, 59.05)));
    assertThat(around).isDeepEqualTo(new int[][] {{1, 2}, {0, 2, 3}, {0, 1, 3}, {1, 2}, {}});
  }

  private static Geometry box(double west, double south) {
    return new GeometryFactory().toGeometry(new Envelope(west, west + 0.01, south, south + 0.01));
  }
}
