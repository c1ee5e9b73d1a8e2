package se.loftet.dataset;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.DataState;

/// A figure, or the reason there is none. Missing is never zero.
public sealed interface Value {
  /// A number somebody published; final, preliminary or revised.
  record Known(double number, DataState state) implements Value {
    public Known {
      if (absent(state) || !Double.isFinite(number)) {
        throw new IllegalArgumentException(state + " has no number " + number);
      }
    }
  }

  /// No number: missing, suppressed or not applicable.
  record Absent(DataState state) implements Value {
    public Absent {
      if (!absent(state)) {
        throw new IllegalArgumentException(state + " has a number");
      }
    }
  }

  DataState state();

  /// The number; null where there is none.
  default @Nullable Double orNull() {
    return this instanceof Known known ? (Double) known.number() : null;
  }

  private static boolean absent(DataState state) {
    return state == DataState.MISSING
        || state == DataState.SUPPRESSED
        || state == DataState.NOT_APPLICABLE;
  }

  /// From what is stored.
  static Value of(@Nullable Double number, DataState state) {
    return number == null ? new Absent(state) : new Known(number, state);
  }

  Pattern MARKED = Pattern.compile("(.*\\d)\\s*\\(?([prPR])\\)?");

  /// Reads a cell: blanks between thousands, comma or point before decimals, `..`, `XX` and `-` for
  /// suppressed, blank for missing, `.` for not applicable, `p` and `r` behind preliminary and
  /// revised numbers. Null when it is none of these.
  ///
  /// @param decimal the sign before decimals, `,` or `.`
  static @Nullable Value parse(String cell, String decimal) {
    var known =
        switch (cell.toUpperCase(Locale.ROOT)) {
          case "", "NA", "NULL", "NAN" -> new Absent(DataState.MISSING);
          case "..", "…", "XX", "X", "-", "–", "—" -> new Absent(DataState.SUPPRESSED);
          case ".", "N/A", "EJ AKTUELLT" -> new Absent(DataState.NOT_APPLICABLE);
          default -> null;
        };
    return known != null ? known : number(cell, decimal);
  }

  private static @Nullable Value number(String cell, String decimal) {
    var marked = MARKED.matcher(cell);
    boolean mark = marked.matches();
    var state =
        !mark
            ? DataState.FINAL
            : marked.group(2).equalsIgnoreCase("p") ? DataState.PRELIMINARY : DataState.REVISED;
    var text =
        (mark ? marked.group(1) : cell)
            .replaceAll("[ \u00a0\u202f\u2009]|%$", "")
            .replace('−', '-');
    var plain = decimal.equals(",") ? text.replaceAll("\\.(?=\\d{3})", "").replace(',', '.') : text;
    try {
      return plain.matches("[-+]?\\d*\\.?\\d+([eE][-+]?\\d{1,3})?")
          ? new Known(Double.parseDouble(plain), state)
          : null;
    } catch (IllegalArgumentException tooLarge) {
      return null;
    }
  }
}
