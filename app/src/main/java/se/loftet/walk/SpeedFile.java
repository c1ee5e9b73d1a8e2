package se.loftet.walk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a speed meter's file adds up to: one line a vehicle, speeds in km/h. Nothing of a single
/// vehicle is kept.
///
/// The 85th percentile is the smallest measured speed that at least 85 of 100 vehicles did not
/// exceed (nearest rank). Lines without a speed from 1 to 250 are counted as skipped.
///
/// @param shareOver per cent faster than the limit, with one decimal
/// @param first the first day written in the lines as `2026-05-12`; none where no line says a day
public record SpeedFile(
    int vehicles,
    int skipped,
    BigDecimal mean,
    BigDecimal percentile85,
    @Nullable BigDecimal shareOver,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {
  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([.,]\\d+)?");
  private static final List<String> NAMES =
      List.of("speed", "hastighet", "fart", "velocity", "km/h", "kmh", "v");
  private static final double FASTEST = 250;

  /// Nothing when no line has a speed.
  public static Optional<SpeedFile> read(String file, @Nullable Integer limit) {
    var lines =
        file.replace("\uFEFF", "")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    int column = column(cells(lines.getFirst()));
    if (column < 0 && lines.stream().anyMatch(SpeedFile::ambiguous)) {
      return Optional.empty();
    }
    var speeds = new ArrayList<Double>();
    int skipped = 0;
    for (var line : column < 0 ? lines : lines.subList(1, lines.size())) {
      var speed = speed(cells(line), column);
      if (speed == null) {
        skipped++;
      } else {
        speeds.add(speed);
      }
    }
    return speeds.isEmpty()
        ? Optional.empty()
        : Optional.of(of(speeds, skipped, limit, days(lines)));
  }

  /// The days the lines tell, the first of them first.
  private static List<LocalDate> days(List<String> lines) {
    return lines.stream()
        .flatMap(line -> DAY.matcher(line).results())
        .flatMap(found -> day(found.group()).stream())
        .sorted()
        .toList();
  }

  private static Optional<LocalDate> day(String words) {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /// Whether the lines say days and this is none of them.
  public boolean fromOtherDays(LocalDate day) {
    return first != null && last != null && (day.isBefore(first) || day.isAfter(last));
  }

  private static SpeedFile of(
      List<Double> speeds, int skipped, @Nullable Integer limit, List<LocalDate> days) {
    var sorted = speeds.stream().sorted().toList();
    int n = sorted.size();
    int rank = (int) Math.ceil(0.85 * n);
    double mean = sorted.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return new SpeedFile(
        n,
        skipped,
        rounded(mean),
        rounded(sorted.get(rank - 1)),
        limit == null
            ? null
            : rounded(100.0 * sorted.stream().filter(speed -> speed > limit).count() / n),
        days.isEmpty() ? null : days.getFirst(),
        days.isEmpty() ? null : days.getLast());
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /// Semicolons and tabs part cells; a comma does so only where there are neither.
  private static List<String> cells(String line) {
    var mark = line.contains(";") ? ";" : line.contains("\t") ? "\t" : ",";
    return Arrays.stream(line.split(mark, -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }

  /// Which of several numbers is the speed is never guessed.
  private static boolean ambiguous(String line) {
    return cells(line).stream().filter(cell -> NUMBER.matcher(cell).matches()).count() > 1;
  }

  /// Whether so few lines could be read that the file is likely to be another one.
  public boolean mostlySkipped() {
    return skipped > vehicles;
  }

  private static int column(List<String> heads) {
    for (int i = 0; i < heads.size(); i++) {
      if (NAMES.contains(plain(heads.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /// `Hastighet (km/h)` and `speed_kmh` name a speed as well as `hastighet` does.
  private static String plain(String head) {
    var words = head.strip().toLowerCase(Locale.ROOT);
    var bare = words.replaceAll("[\\s_]*[(\\[]?km/?h[)\\]]?$", "");
    return bare.isEmpty() ? words : bare;
  }

  private static @Nullable Double speed(List<String> cells, int column) {
    var words =
        column < 0
            ? cells.stream().filter(cell -> NUMBER.matcher(cell).matches()).findFirst().orElse("")
            : column < cells.size() ? cells.get(column) : "";
    if (!NUMBER.matcher(words).matches()) {
      return null;
    }
    double speed = Double.parseDouble(words.replace(',', '.'));
    return speed >= 1 && speed <= FASTEST ? (Double) speed : null;
  }
}
