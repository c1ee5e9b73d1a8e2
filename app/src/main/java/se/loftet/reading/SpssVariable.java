package se.loftet.reading;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One variable of an SPSS file as its dictionary describes it.
final class SpssVariable {
  /// Seconds are counted from the first day of the Gregorian calendar.
  private static final LocalDateTime EPOCH = LocalDate.of(1582, 10, 14).atStartOfDay();

  final int width;
  final int units;
  private final int format;
  private final byte[] shortName;
  private final byte[] label;
  private final List<byte[]> missing;
  private final boolean spans;
  private final List<Map.Entry<byte[], byte[]>> labels = new ArrayList<>();
  int segments = 1;
  int length;
  @Nullable String longName;

  SpssVariable(
      int width, int format, byte[] shortName, byte[] label, List<byte[]> missing, boolean spans) {
    this.width = width;
    this.units = width == 0 ? 1 : (width + 7) / 8;
    this.length = width;
    this.format = (format >> 16) & 0xff;
    this.shortName = shortName;
    this.label = label;
    this.missing = missing;
    this.spans = spans;
  }

  boolean text() {
    return width > 0;
  }

  void add(byte[] value, byte[] meaning) {
    labels.add(Map.entry(value, meaning));
  }

  String shortName(Charset charset) {
    return new String(shortName, charset).strip();
  }

  String name(Charset charset) {
    return longName == null ? shortName(charset) : longName;
  }

  CodeBook.Variable described(SpssBytes bytes, Charset charset) {
    var meanings = new LinkedHashMap<String, String>();
    labels.forEach(
        each -> meanings.put(cell(each.getKey(), bytes, charset), text(each.getValue(), charset)));
    var codes = missing.stream().skip(spans ? 2 : 0).map(v -> cell(v, bytes, charset)).toList();
    var span =
        spans
            ? new CodeBook.Span(bytes.number(missing.get(0)), bytes.number(missing.get(1)))
            : null;
    return new CodeBook.Variable(name(charset), text(label, charset), meanings, codes, span);
  }

  private static String text(byte[] bytes, Charset charset) {
    return new String(bytes, charset).strip();
  }

  private String cell(byte[] value, SpssBytes bytes, Charset charset) {
    if (text()) {
      return text(value, charset);
    }
    var cell = number(bytes.number(value));
    return cell == null ? "" : cell;
  }

  /// A number as text; a number shown as a date is one. Nothing for one that is none.
  @Nullable String number(double value) {
    if (!Double.isFinite(value) || value == -Double.MAX_VALUE) {
      return null;
    }
    return switch (format) {
      case 20, 23, 24, 38, 39 -> moment(value).toLocalDate().toString();
      case 22 -> moment(value).toString();
      default -> plain(value);
    };
  }

  private static LocalDateTime moment(double seconds) {
    if (Math.abs(seconds) > 3e11) {
      throw new Unreadable("reading.spss");
    }
    return EPOCH.plus(Math.round(seconds), ChronoUnit.SECONDS);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : new BigDecimal(Double.toString(value)).toPlainString();
  }
}
