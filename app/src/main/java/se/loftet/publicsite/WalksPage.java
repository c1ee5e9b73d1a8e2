package se.loftet.publicsite;

import java.util.List;

/// What publicsite/walks.jte prints: all walks of a municipality that residents may see.
public record WalksPage(
    List<Link> crumbs,
    String here,
    String heading,
    String lead,
    String coverage,
    List<Place> places,
    List<Row> walks,
    List<WalkPage.Note> measures) {
  public record Place(String name, Tag state) {}

  public record Row(Link link, String facts, Tag state) {}
}
