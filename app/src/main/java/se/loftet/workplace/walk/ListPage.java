package se.loftet.workplace.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What walk/list.jte prints: all walks, the localities of the year, and what it adds up to.
public record ListPage(
    String lead,
    @Nullable String planHref,
    @Nullable String checklistHref,
    List<Row> walks,
    String coverageHeading,
    String coverageWords,
    List<Place> places,
    List<YearLink> years,
    List<Fact> numbers,
    List<Late> late) {

  public record Row(String href, String title, String facts, String css, String state) {}

  public record Place(String name, String css, String state, String href) {}

  public record YearLink(String href, String words, boolean current) {}

  /// A number in words: `7 av 9` beside what it counts.
  public record Fact(String label, String words) {}

  /// Something whose day has passed, for the coordinator.
  public record Late(String href, String words, String days) {}
}
