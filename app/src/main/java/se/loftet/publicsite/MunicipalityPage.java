package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What publicsite/municipality.jte prints.
///
/// @param sv the `lang` of texts the parties wrote, when the page is in another language
/// @param missingYears which years between the periods have no promise, in words
public record MunicipalityPage(
    @Nullable String sv,
    List<Tag> tags,
    String heading,
    String lead,
    List<Dot> dots,
    List<Current> current,
    List<Late> late,
    List<Results> results,
    @Nullable Map map,
    List<Locality> localities,
    List<Locality> otherPlaces,
    List<Period> periods,
    String missingYears,
    List<AgreementFact> agreements,
    String contact,
    String apiHref,
    @Nullable Link pictures,
    @Nullable Link findings) {

  /// One period on the thread across the page.
  public record Dot(String css, String href, String year, String rest, String word) {}

  /// A period that is running: its promises and what it rests on.
  public record Current(
      String id,
      Link link,
      String intro,
      List<Card> cards,
      List<String> signed,
      List<Link> agreements,
      String next,
      boolean nextMissing) {

    /// The same as one of several, counted from 0.
    Current number(int number) {
      var name = number == 0 ? "nu" : "nu-" + number;
      return new Current(name, link, intro, cards, signed, agreements, next, nextMissing);
    }
  }

  /// A promise of a running period.
  public record Card(Link link, List<Tag> tags, String sentence, BeadRow beads) {}

  /// Something that is late or missing.
  public record Late(Link link, Tag tag, String sentence) {}

  /// What came of one period, promise by promise.
  public record Results(String caption, List<Row> rows) {
    public record Row(Link link, String target, boolean noTarget, String result, List<Tag> tags) {}
  }

  /// The outline of the municipality and the points of its localities.
  public record Map(String viewBox, String path, List<Pin> pins) {
    public record Pin(String css, int x, int y, int textY, int number) {}
  }

  /// A locality with what was said of it, by the same number as on the map.
  public record Locality(int number, String css, String name, List<Mention> mentions) {
    public record Mention(Link link, String words) {}
  }

  /// One period of the thread down the page.
  public record Period(
      String id,
      String css,
      String years,
      Link link,
      String heading,
      String sentence,
      BeadRow beads,
      List<Tag> signs) {}

  /// A cooperation agreement in short.
  public record AgreementFact(
      String title, String years, List<String> purposes, List<String> areas, List<Tag> signs) {}
}
