package se.loftet.workplace.finding;

import java.util.List;
import se.loftet.finding.Sheet;

/// What workplace/finding.jte prints of an answer, saved or not.
///
/// @param picture SVG, blank without one
/// @param source one line on where the numbers come from
/// @param facts method, parameters, deliveries and their sums
public record FindingPage(
    String headline,
    String sentence,
    List<String> cautions,
    String picture,
    String source,
    Sheet sheet,
    List<Fact> facts) {
  public record Fact(String name, String words) {}
}
