package se.loftet.reading;

import java.util.List;

/// Something found in a file that its reader should know: a key of the message files with values.
public record Note(String code, List<Object> values) {
  public Note {
    values = List.copyOf(values);
  }

  public static Note of(String code, Object... values) {
    return new Note(code, List.of(values));
  }
}
