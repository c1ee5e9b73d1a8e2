package se.loftet.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is wrong with a source, told in one sentence by its code (`connector.fault.CODE`). Nothing
/// was taken in.
public final class SourceFault extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;
  private final String value;
  private final @Nullable Instant waitUntil;

  SourceFault(String code) {
    this(code, "", null);
  }

  SourceFault(String code, Object value) {
    this(code, value, null);
  }

  SourceFault(String code, Object value, @Nullable Instant waitUntil) {
    super(code + " " + value);
    this.code = code;
    this.value = String.valueOf(value);
    this.waitUntil = waitUntil;
  }

  /// The code and its value as they are kept.
  String kept() {
    return value.isEmpty() ? code : code + " " + value;
  }

  @Nullable Instant waitUntil() {
    return waitUntil;
  }
}
