package se.loftet.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A point somebody marked in Sweden, in degrees, kept to the nearest hundred metres or so: it
/// tells of a street, never of a door.
public record Spot(String latitude, String longitude) {
  private static final int FEWEST = 3;
  private static final int MOST = 24;
  private static final int DECIMALS = 3;

  /// Reads `latitude,longitude`; nothing for what is no point in Sweden.
  static Optional<Spot> read(String words) {
    var cells = words.split(",", -1);
    return cells.length == 2
        ? degrees(cells[0], 55, 70)
            .flatMap(lat -> degrees(cells[1], 10, 25).map(lon -> new Spot(lat, lon)))
        : Optional.empty();
  }

  /// Reads the corners of an area, set apart by blanks: three at least, each another; else none.
  static List<Spot> corners(String words) {
    var read = Stream.of(words.strip().split("\\s+", -1)).limit(MOST).map(Spot::read).toList();
    var corners = read.stream().flatMap(Optional::stream).distinct().toList();
    return read.stream().allMatch(Optional::isPresent) && corners.size() >= FEWEST
        ? corners
        : List.of();
  }

  private static Optional<String> degrees(String word, int least, int most) {
    if (!word.matches("\\d{2}(\\.\\d{1,12})?")) {
      return Optional.empty();
    }
    var degrees = new BigDecimal(word).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    boolean inside = degrees.intValue() >= least && degrees.intValue() < most;
    return inside ? Optional.of(degrees.toPlainString()) : Optional.empty();
  }

  String written() {
    return latitude + "," + longitude;
  }
}
