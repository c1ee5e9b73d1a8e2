package se.loftet.access;

import java.util.List;

/// What access/audit.jte prints.
///
/// @param older address of the rows before these, blank when there are none
public record AuditPage(String back, List<Line> lines, String older) {
  /// One row of the log in words.
  public record Line(
      long seq, String at, String actor, String action, String subject, List<String> details) {}
}
