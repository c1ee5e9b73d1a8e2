package se.loftet.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.web.BrowserRules;

class TileLayerTest {
  private static final Envelope TOWN = new Envelope(17.0, 17.1, 59.33, 59.4);

  private static TileLayer layer(String address) {
    return new TileLayer(address, "© Kartverket");
  }

  @Test
  void withoutAnAddressNothingIsFetchedFromAnywhere() {
    assertThat(layer("").in(TOWN, 24)).isEmpty();
    assertThat(layer("").origin()).isEmpty();
  }

  @Test
  void theTilesCoverTheBoxAndAreNoMoreThanAskedFor() {
    for (int most : new int[] {1, 4, 24}) {
      var tiles = layer("https://tiles.example.org/{z}/{x}/{y}.png").in(TOWN, most);
      assertThat(tiles).isNotEmpty().hasSizeLessThanOrEqualTo(most);
      var covered = new Envelope();
      tiles.forEach(each -> covered.expandToInclude(each.covers()));
      assertThat(covered.covers(TOWN)).isTrue();
    }
  }

  /// The tile of a place known from the numbering all such servers share.
  @Test
  void theNumberingIsTheOneOfMapServers() {
    var spot = new Envelope(17.0326, 17.0327, 59.3776, 59.3777);
    assertThat(layer("https://tiles.example.org/{z}/{x}/{y}.png").in(spot, 1))
        .extracting(TileLayer.Tile::address)
        .singleElement()
        .asString()
        .startsWith("https://tiles.example.org/17/");
    var world = new Envelope(-179, 179, -80, 80);
    assertThat(layer("https://t.example.org/{z}/{x}/{y}").in(world, 1).getFirst().address())
        .isEqualTo("https://t.example.org/0/0/0");
    assertThat(layer("https://t.example.org/{z}/{x}/{y}").in(new Envelope(1, 2, 1, 2), 1))
        .allSatisfy(each -> assertThat(each.covers().contains(1, 1)).isTrue());
  }

  @Test
  void aWmtsAddressIsUnderstoodAndTheBrowserIsToldOfThatHostAlone() {
    var layer =
        layer(
            "https://wmts.example.org:8443/wmts/1.0.0/topo/3857/{TileMatrix}/{TileRow}/{TileCol}.png");
    assertThat(layer.in(TOWN, 4).getFirst().address())
        .startsWith("https://wmts.example.org:8443/wmts/");
    assertThat(BrowserRules.withPicturesOf(layer.origin().orElseThrow()))
        .contains("img-src 'self' https://wmts.example.org:8443 data: blob:;")
        .contains("connect-src 'self';")
        .contains("script-src 'self';");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://tiles.example.org/{z}/{x}/{y}.png",
        "http://localhost.example.org/{z}/{x}/{y}.png",
        "https://tiles.example.org/map.png",
        "https://tiles.example.org; script-src *//{z}/{x}/{y}",
        "javascript:alert(1)//{z}{x}{y}",
        "kartan"
      })
  void anAddressThatIsNoneIsToldAtTheStart(String address) {
    assertThatThrownBy(() -> layer(address))
        .isInstanceOf(OperatingFault.class)
        .hasMessageContaining("LOFTET_MAP_TILES");
  }
}
