package se.loftet.publicsite;

import java.util.List;

/// What publicsite/start.jte prints: the municipalities, perhaps only those asked for.
///
/// @param searched whether the reader asked for something
/// @param count how many there are in all, in words
public record StartPage(
    String action,
    String query,
    boolean searched,
    String count,
    List<Entry> municipalities,
    List<Area> areas) {

  /// A municipality with where it is and how things stand.
  public record Entry(Link link, String where, String state, List<Tag> tags) {}

  /// A police area and the municipalities that share it.
  public record Area(String name, List<Link> municipalities) {}
}
