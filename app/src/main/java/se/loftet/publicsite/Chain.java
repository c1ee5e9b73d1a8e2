package se.loftet.publicsite;

import java.util.List;

/// The whole thread of a period as one nested list.
///
/// @param columns how many steps it shows
public record Chain(int columns, List<Node> roots) {
  /// One step; `css` is blank, `loose` (what follows is not confirmed) or `gap`, with `end` last.
  public record Node(
      String css, String step, String words, String href, List<Line> lines, List<Node> children) {}

  /// A small line below; a gap carries the sign of one.
  public record Line(boolean gap, String words) {}
}
