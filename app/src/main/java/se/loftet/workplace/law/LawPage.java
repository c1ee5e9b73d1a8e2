package se.loftet.workplace.law;

import java.util.List;

/// What workplace/law.jte prints: every point with how it stands, its evidence and its day.
public record LawPage(String lead, boolean mayEdit, List<GroupView> groups) {

  /// The points of one part of the law.
  public record GroupView(String title, List<PointView> points) {}

  /// One point; `due` is blank when it has no day.
  public record PointView(
      String code,
      String paragraph,
      String title,
      String duty,
      String sign,
      String status,
      String weight,
      String due,
      List<String> lacking,
      String suggestion,
      List<LinkView> evidence,
      String addHref,
      String addWords) {}

  /// A link with its words.
  public record LinkView(String href, String words) {}
}
