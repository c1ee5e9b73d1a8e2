package se.loftet.platform.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What was aimed at, when it was stated: a count, a yes or no, a described state or an effect.
public record Target(
    Kind kind, @Nullable Operator operator, @Nullable BigDecimal value, @Nullable String unit)
    implements Embedded {

  public enum Kind {
    COUNT,
    BINARY,
    NARRATIVE,
    EFFECT
  }

  public enum Operator {
    AT_LEAST,
    EXACTLY,
    AT_MOST
  }

  /// Whether an outcome can be held against it.
  public boolean testable() {
    return kind == Kind.BINARY || (value != null && operator != null);
  }
}
