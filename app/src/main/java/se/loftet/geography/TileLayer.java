package se.loftet.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.loftet.platform.OperatingFault;

/// Tiles of a map server under maps of staff, where whoever runs the installation has named one. An
/// address of tiles by number, or of a WMTS in the same numbering (GoogleMapsCompatible). Without
/// encryption only on the machine the browser runs on, to try a server out.
@Component
public class TileLayer {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "((?:https://[A-Za-z0-9.-]{1,200}|http://(?:localhost|127\\.0\\.0\\.1))(?::\\d{1,5})?)/[\\x21-\\x7e]{1,500}");
  private static final int MOST_ZOOM = 17;
  private final @Nullable String address;
  private final @Nullable String origin;
  private final String credit;

  TileLayer(
      @Value("${loftet.map.tiles:}") String address,
      @Value("${loftet.map.credit:}") String credit) {
    var plain =
        address
            .strip()
            .replace("{TileMatrix}", "{z}")
            .replace("{TileCol}", "{x}")
            .replace("{TileRow}", "{y}");
    var found = ADDRESS.matcher(plain);
    boolean whole =
        found.matches()
            && List.of("{z}", "{x}", "{y}").stream().allMatch(plain::contains)
            && !plain.contains("\"");
    if (!plain.isEmpty() && !whole) {
      throw new OperatingFault(
          "LOFTET_MAP_TILES is not the address of map tiles. Write it like"
              + " https://tiles.example.org/{z}/{x}/{y}.png, or leave it out.");
    }
    this.address = plain.isEmpty() ? null : plain;
    this.origin = plain.isEmpty() ? null : found.group(1);
    this.credit = credit.strip();
  }

  /// One picture and the degrees it covers.
  public record Tile(String address, Envelope covers) {}

  /// The host pictures come from, for the browser's rules; empty where no server is named.
  public Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  /// Whom the pictures are by.
  public String credit() {
    return credit;
  }

  /// The pictures that cover a box of degrees, at most so many, as close as that allows.
  public List<Tile> in(Envelope box, int most) {
    if (address == null) {
      return List.of();
    }
    int zoom = MOST_ZOOM;
    while (zoom > 0 && count(box, zoom) > most) {
      zoom--;
    }
    var tiles = new ArrayList<Tile>();
    for (int x = column(box.getMinX(), zoom); x <= column(box.getMaxX(), zoom); x++) {
      for (int y = row(box.getMaxY(), zoom); y <= row(box.getMinY(), zoom); y++) {
        tiles.add(tile(address, zoom, x, y));
      }
    }
    return tiles;
  }

  private static long count(Envelope box, int zoom) {
    long wide = column(box.getMaxX(), zoom) - column(box.getMinX(), zoom) + 1L;
    return wide * (row(box.getMinY(), zoom) - row(box.getMaxY(), zoom) + 1L);
  }

  private static Tile tile(String address, int zoom, int x, int y) {
    var here =
        address
            .replace("{z}", String.valueOf(zoom))
            .replace("{x}", String.valueOf(x))
            .replace("{y}", String.valueOf(y));
    double all = 1 << zoom;
    return new Tile(
        here,
        new Envelope(
            x / all * 360 - 180,
            (x + 1) / all * 360 - 180,
            latitude((y + 1) / all),
            latitude(y / all)));
  }

  private static int column(double longitude, int zoom) {
    return (int) Math.floor((longitude + 180) / 360 * (1 << zoom));
  }

  private static int row(double latitude, int zoom) {
    double angle = Math.toRadians(latitude);
    double down = (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2;
    return (int) Math.floor(down * (1 << zoom));
  }

  private static double latitude(double down) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * down))));
  }
}
