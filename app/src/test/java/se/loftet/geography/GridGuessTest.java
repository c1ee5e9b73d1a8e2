package se.loftet.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// Coordinate systems told apart by points in Strängnäs.
class GridGuessTest {
  private static final double[] LONGITUDES = {16.95, 17.035, 17.1, 17.2};
  private static final double[] LATITUDES = {59.3, 59.377, 59.26, 59.36};

  private static GridGuess guess(int epsg, boolean swapped) {
    var projection = Projection.of(Crs.WGS84, new Crs(epsg));
    var xs = new double[LONGITUDES.length];
    var ys = new double[LONGITUDES.length];
    var spot = new double[2];
    for (int i = 0; i < xs.length; i++) {
      projection.point(LONGITUDES[i], LATITUDES[i], spot);
      xs[i] = swapped ? spot[1] : spot[0];
      ys[i] = swapped ? spot[0] : spot[1];
    }
    return GridGuess.of(xs, ys, Outlines.of("0486").orElseThrow());
  }

  @Test
  void theGridsOfSwedenAreRecognisedByRangeAndMunicipality() {
    for (int epsg : new int[] {4326, 3006, 3021, 3010}) {
      assertThat(guess(epsg, false).crs()).as("EPSG:" + epsg).isEqualTo(new Crs(epsg));
      assertThat(guess(epsg, false).swapped()).isFalse();
      assertThat(guess(epsg, false).inMunicipality()).isEqualTo(1);
    }
  }

  @Test
  void swappedAxesAreSeen() {
    for (int epsg : new int[] {4326, 3006, 3021}) {
      assertThat(guess(epsg, true).crs()).as("EPSG:" + epsg).isEqualTo(new Crs(epsg));
      assertThat(guess(epsg, true).swapped()).isTrue();
    }
  }

  @Test
  void aForeignGridIsNotGuessed() {
    var east = DoubleStream.of(359_192, 356_347).toArray();
    var north = DoubleStream.of(570_510, 576_182).toArray();
    assertThat(GridGuess.of(east, north, null).crs()).isNull();
  }

  @Test
  void aPointIsFoundInItsAreaAndNowhereElse() {
    var index = new AreaIndex<String>();
    Outlines.byCode().forEach(index::add);
    assertThat(index.size()).isEqualTo(290);
    assertThat(index.at(17.035, 59.377)).contains("0486");
    assertThat(index.at(10.0, 59.377)).isEmpty();
  }

  @Test
  void codesTellTheirDivision() {
    assertThat(AreaCode.parse("0486A0010"))
        .contains(new AreaCode(AreaCode.Kind.DESO, "0486A0010", AreaCode.Vintage.OF_2018));
    assertThat(AreaCode.parse("0114A0010_DeSO2025"))
        .contains(new AreaCode(AreaCode.Kind.DESO, "0114A0010_DeSO2025", AreaCode.Vintage.OF_2025));
    assertThat(AreaCode.parse("Strängnäs")).isEmpty();
    assertThat(AreaNames.find("Södermanlands län").orElseThrow().code()).isEqualTo("04");
    assertThat(AreaNames.find("Strängnäs").orElseThrow().code()).isEqualTo("0486");
  }
}
