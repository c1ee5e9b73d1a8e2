package se.loftet.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import se.loftet.platform.web.Text;

/// A sentence before it is put in a language: its key and what stands in it.
///
/// @param values words as text, numbers with `#` behind, dates as far as they are known, `2024-03`,
///   and keys of other words with `@` before
public record Saying(String key, List<String> values) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?#?");

  public Saying {
    values = List.copyOf(values);
  }

  /// Numbers are marked, so that the year 2024 is never written 2 024.
  static Saying of(String key, Object... values) {
    return new Saying(
        key,
        java.util.Arrays.stream(values)
            .map(value -> value instanceof Number ? value + "#" : value.toString())
            .toList());
  }

  /// The sentence in words.
  public String in(Text text) {
    return text.of(key, values.stream().map(value -> shown(text, value)).toArray());
  }

  private static Object shown(Text text, String value) {
    if (value.endsWith("#") && NUMBER.matcher(value).matches()) {
      var number = new BigDecimal(value.substring(0, value.length() - 1)).stripTrailingZeros();
      return number.scale() <= 0 ? (Number) number.longValueExact() : number;
    }
    return Sheet.name(text, value);
  }
}
