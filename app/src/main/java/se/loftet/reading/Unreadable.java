package se.loftet.reading;

import java.util.List;

/// A file that is refused as a whole, and why: a key of the message files with its values.
public final class Unreadable extends RuntimeException {
  private final String code;
  private final transient List<Object> values;

  public Unreadable(String code, Object... values) {
    super(code + " " + List.of(values));
    this.code = code;
    this.values = List.of(values);
  }

  public String code() {
    return code;
  }

  public Object[] values() {
    return values == null ? new Object[0] : values.toArray();
  }
}
