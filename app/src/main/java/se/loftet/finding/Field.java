package se.loftet.finding;

/// A column of a finding's table.
///
/// @param name its message key is `finding.field.` and this
public record Field(String name, Unit unit) {
  /// How its numbers are written.
  public enum Unit {
    COUNT,
    DECIMAL,
    PERCENT
  }
}
