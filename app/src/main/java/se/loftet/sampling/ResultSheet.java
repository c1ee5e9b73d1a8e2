package se.loftet.sampling;

import java.util.List;

/// What sampling/result.jte prints: a result question by question, each figure with its interval.
///
/// @param method how it was done, a sentence each
/// @param empty whether no question gave a figure
public record ResultSheet(boolean sample, List<String> method, List<Asked> asked, boolean empty) {

  /// One question.
  ///
  /// @param anchor its id in the page
  /// @param sentence what it says in one sentence
  /// @param others figures of somebody else's survey
  public record Asked(
      String anchor,
      String heading,
      String sentence,
      List<Line> lines,
      List<String> others,
      List<By> by,
      List<Crossed> crossed) {}

  /// One figure.
  ///
  /// @param shown whether there is a value; else `value` says why not
  /// @param interval blank where there is none
  /// @param from where the interval begins, as `to` and `at` in percent of the scale
  public record Line(
      String answer,
      boolean shown,
      String value,
      String interval,
      String answers,
      String change,
      int from,
      int to,
      int at) {
    public int width() {
      return Math.max(0, to - from);
    }
  }

  /// The same question by one background.
  public record By(String heading, List<Part> parts) {}

  /// The same question by two backgrounds at once.
  ///
  /// @param tables one for each answer that is told of any part; none when the crossing is closed
  public record Crossed(String heading, List<Table> tables) {}

  /// One answer by two backgrounds.
  public record Table(String answer, List<String> columns, List<Row> rows) {}

  /// A part of the first background with a cell for each part of the second.
  public record Row(String name, List<Cell> cells) {}

  /// A figure with its interval, or in `value` why there is none.
  public record Cell(boolean shown, String value, String interval) {}

  /// One part of it with a figure for each answer.
  public record Part(String name, List<Line> lines) {}
}
