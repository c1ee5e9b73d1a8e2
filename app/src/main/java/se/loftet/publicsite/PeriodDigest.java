package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.loftet.promise.FocusArea;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Beads;
import se.loftet.thread.Gap;
import se.loftet.thread.GapCode;
import se.loftet.thread.Links;

/// One period as the municipality's page tells of it, in one language.
final class PeriodDigest {
  private final Site site;
  private final Links links;
  private final List<Gap> gaps;
  private final Pulse pulse;
  private final List<Item> items;
  private final ItemWords words;
  private final boolean ended;

  PeriodDigest(Site site, Links links, List<Gap> gaps) {
    this.site = site;
    this.links = links;
    this.gaps = gaps;
    this.pulse = Pulse.of(links);
    this.items = Item.of(links);
    this.words = new ItemWords(site.text());
    this.ended = pulse.ended(site.today());
  }

  /// What the municipality's page tells of it, and no more.
  static ToldPeriod told(Site site, PeriodData period) {
    return new PeriodDigest(site, period.links(), period.gaps()).told(period);
  }

  private ToldPeriod told(PeriodData period) {
    boolean runs = pulse.runs(site.today());
    return new ToldPeriod(
        document(),
        count(),
        items.stream().filter(item -> !ItemWords.noNumber(item.target())).count(),
        items.size(),
        reported(),
        missing(),
        runs ? pulse.labels(site.text(), site.today()) : List.of(),
        List.of(way(false), way(true)),
        runs ? new RunningPeriod(site, links, this).section() : null,
        late(),
        results(),
        Mentions.in(site, period),
        gaps.stream()
            .filter(gap -> gap.kind().equals("overenskommelse"))
            .filter(gap -> gap.code() != GapCode.AGREEMENT_GAP)
            .toList());
  }

  private ToldPeriod.Way way(boolean brokenAfter) {
    return new ToldPeriod.Way(dot(brokenAfter), period(brokenAfter));
  }

  PromiseDocument document() {
    return links.thread().document();
  }

  Pulse pulse() {
    return pulse;
  }

  List<Item> items() {
    return items;
  }

  private long reported() {
    return items.stream().filter(Item::reported).count();
  }

  private String anchor() {
    return "p" + document().head().ref();
  }

  /// Whole where the result is told, broken where it is missing, open while the period runs.
  private String css(boolean brokenAfter) {
    if (!ended) {
      return "open loose";
    }
    return missing() ? "gap" : brokenAfter ? "loose" : "";
  }

  /// Whether the period is over and nothing is told of it.
  private boolean missing() {
    return ended && reported() == 0;
  }

  private MunicipalityPage.Dot dot(boolean brokenAfter) {
    var years = PeriodWords.years(document());
    var word = ended ? reported() == 0 ? "missing" : "exists" : "running";
    return new MunicipalityPage.Dot(
        css(brokenAfter),
        "#" + anchor(),
        years.substring(0, 4),
        years.substring(4),
        site.text().of("site.dot." + word));
  }

  private MunicipalityPage.Period period(boolean brokenAfter) {
    return new MunicipalityPage.Period(
        anchor(),
        css(brokenAfter),
        new PeriodWords(site.text()).period(document()),
        site.period(document()),
        heading(),
        sentence(),
        BeadRow.of(site.text(), Beads.of(links.thread())),
        signs());
  }

  String heading() {
    return count() + ", " + tail();
  }

  String count() {
    boolean promises = items.stream().anyMatch(Item::isPromise);
    return site.text()
        .of(
            promises || items.isEmpty() ? "site.count.promises" : "site.count.activities",
            items.size());
  }

  private String tail() {
    long told = reported();
    if (!ended && told == 0) {
      return site.text().of("site.tail.running");
    }
    if (told == 0) {
      return site.text().of("site.tail.none");
    }
    return told == items.size()
        ? site.text().of("site.tail.all")
        : site.text().of("site.tail.some", told);
  }

  private String sentence() {
    var focus =
        links.thread().focusAreas().stream()
            .filter(area -> area.choice() == FocusArea.Choice.CHOSEN)
            .map(FocusArea::title)
            .collect(Collectors.joining(", "));
    var aim = document().aim();
    return focus.isEmpty()
        ? aim == null ? "" : aim
        : site.text().of("site.period.focusSentence", focus);
  }

  /// What the sources disagree on about the signing stands with the period itself.
  private List<Tag> signs() {
    return gaps.stream()
        .filter(gap -> gap.code() == GapCode.DOCUMENT_SIGNING_CONFLICT)
        .map(gap -> new Tag("clash", gap.sentence(site.text())))
        .toList();
  }

  MunicipalityPage.Results results() {
    return new MunicipalityPage.Results(
        site.text().of("site.results.caption", document().title()),
        items.stream().map(this::row).toList());
  }

  MunicipalityPage.Results.Row row(Item item) {
    return new MunicipalityPage.Results.Row(
        site.item(item, document()),
        words.target(item.target()),
        ItemWords.noNumber(item.target()),
        words.result(item),
        words.tags(item, ended));
  }

  /// What is late or missing: the whole period when nothing is told, else point by point.
  List<MunicipalityPage.Late> late() {
    var late = new ArrayList<MunicipalityPage.Late>();
    if (pulse.due() != null) {
      for (var tag : pulse.answer(site.text(), site.today())) {
        if (tag.css().equals("late")) {
          late.add(
              row(
                  new Link(site.period(document()).href(), pulse.due().title()),
                  tag,
                  site.text().of("site.late.report")));
        }
      }
    }
    if (ended && reported() == 0) {
      late.add(wholePeriod());
    } else if (ended) {
      items.stream().filter(item -> !item.reported()).forEach(item -> late.add(missing(item)));
    }
    return late;
  }

  private MunicipalityPage.Late wholePeriod() {
    var text = site.text();
    var days = Days.since(document().ends(), site.today());
    boolean noNumber = items.stream().allMatch(item -> ItemWords.noNumber(item.target()));
    var sentence =
        count()
            + ". "
            + text.of("site.late.noResult")
            + (noNumber && !items.isEmpty() ? " " + text.of("site.late.noNumber") : "");
    return row(
        site.period(document()), new Tag("late", text.of("site.label.days", days)), sentence);
  }

  private MunicipalityPage.Late missing(Item item) {
    var text = site.text();
    return row(
        site.item(item, document()),
        words.standing(item, true),
        text.of("site.late.item", words.target(item.target()), document().title()));
  }

  private static MunicipalityPage.Late row(Link link, Tag tag, String sentence) {
    return new MunicipalityPage.Late(link, tag, sentence);
  }
}
