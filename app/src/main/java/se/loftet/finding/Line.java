package se.loftet.finding;

import java.util.List;

/// A row of a finding's table.
///
/// @param name period, place or question it is about
/// @param mark what is worth noticing, `finding.mark.` and this; blank for nothing
public record Line(String name, List<Cell> cells, String mark) {
  public Line {
    cells = List.copyOf(cells);
  }
}
