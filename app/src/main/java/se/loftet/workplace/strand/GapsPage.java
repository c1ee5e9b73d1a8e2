package se.loftet.workplace.strand;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/gaps.jte prints. `earlier` and `later` are blank when there is no such page.
public record GapsPage(
    String action,
    String lead,
    List<Option> severities,
    List<Option> periods,
    List<Option> codes,
    List<PeriodGaps> parts,
    String later,
    String earlier) {

  /// The gaps of one period, and how many they are.
  public record PeriodGaps(String title, String href, List<GapRow> rows, int count) {}
}
