package se.loftet.publicsite;

import java.util.List;

/// What the pages about the site print besides their own words.
public record InformationPage(List<Contact> contacts, String today) {
  /// Where to turn in one municipality; blank when nobody has said.
  public record Contact(Link municipality, String areas, String lines) {}
}
