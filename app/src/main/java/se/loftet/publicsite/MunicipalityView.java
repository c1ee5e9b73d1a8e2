package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.loftet.agreement.Agreement;
import se.loftet.municipality.Place;
import se.loftet.thread.Gap;

/// Gathers a municipality's page, period by period, in one language.
final class MunicipalityView {
  private final Site site;
  private final History history;
  private final List<ToldPeriod> periods = new ArrayList<>();
  private final List<ToldPeriod> running = new ArrayList<>();
  private final Map<String, Gap> agreementGaps = new HashMap<>();
  private final Mentions mentions;

  MunicipalityView(Site site, History history) {
    this.site = site;
    this.history = history;
    this.mentions = new Mentions();
  }

  Site site() {
    return site;
  }

  void add(PeriodData period) {
    add(PeriodDigest.told(site, period));
  }

  void add(ToldPeriod period) {
    periods.add(period);
    if (period.current() != null) {
      running.add(period);
    }
    mentions.add(period.mentions());
    period.agreementGaps().forEach(gap -> agreementGaps.put(gap.sentence(site.text()), gap));
  }

  private List<MunicipalityPage.Current> current() {
    var current = new ArrayList<MunicipalityPage.Current>();
    running.forEach(each ->
        Stream.ofNullable(each.current())
            .map(it -> it.number(current.size()))
            .forEach(current::add));
    return current;
  }

  /// @param editions whether there are released editions of a situation picture, `findings`
  ///   likewise
  MunicipalityPage page(boolean editions, boolean findings) {
    var newestFirst = periods.reversed();
    var localities = localities();
    var marks = localities.stream().map(each -> mentions.of(each).isEmpty() ? "x" : "").toList();
    return new MunicipalityPage(
        site.sv(),
        tags(),
        site.text().of("site.municipality.heading", site.shortName()),
        lead(),
        dots(),
        current(),
        newestFirst.stream().flatMap(each -> each.late().stream()).toList(),
        newestFirst.stream().filter(each -> each.reported() > 0).map(ToldPeriod::results).toList(),
        MapDrawing.of(site.municipality().code(), localities, marks),
        numbered(localities, marks),
        others(),
        thread(newestFirst),
        missingYears(),
        history.agreements().stream()
            .sorted(Comparator.comparing(MunicipalityView::began).reversed())
            .map(this::fact)
            .toList(),
        Objects.requireNonNullElse(site.municipality().contact(), ""),
        "/api/v1/municipalities/" + site.municipality().code() + "/promises",
        editions ? new Link(PublicEditions.address(site), site.text().of("edition.list")) : null,
        findings
            ? new Link(
                site.addresses().municipality(site.slug()) + "/fynd",
                site.text().of("finding.public.list"))
            : null);
  }

  /// A line towards a missing step is always dashed.
  private List<MunicipalityPage.Dot> dots() {
    var dots = new ArrayList<MunicipalityPage.Dot>();
    for (int i = 0; i < periods.size(); i++) {
      dots.add(periods.get(i).way(i + 1 < periods.size() && periods.get(i + 1).missing()).dot());
    }
    return dots;
  }

  private static List<MunicipalityPage.Period> thread(List<ToldPeriod> newestFirst) {
    var thread = new ArrayList<MunicipalityPage.Period>();
    for (int i = 0; i < newestFirst.size(); i++) {
      boolean broken = i + 1 < newestFirst.size() && newestFirst.get(i + 1).missing();
      thread.add(newestFirst.get(i).way(broken).period());
    }
    return thread;
  }

  private List<Tag> tags() {
    return running.isEmpty() ? List.of() : running.getFirst().labels();
  }

  private String lead() {
    var text = site.text();
    if (periods.isEmpty()) {
      return text.of("site.lead.nothing");
    }
    if (running.isEmpty()) {
      var last = periods.getLast();
      return text.of("site.lead.notNow", last.document().title(), last.document().ends());
    }
    return running.stream().map(this::lead).collect(Collectors.joining(" "));
  }

  private String lead(ToldPeriod period) {
    var text = site.text();
    long countable = period.countable();
    int all = period.points();
    return Stream.of(
            text.of("site.lead.until", period.count(), period.document().ends(), all),
            countable == 0
                ? text.of("site.lead.noneCountable", all)
                : text.of("site.lead.countable", countable, all),
            period.reported() == 0
                ? text.of("site.lead.noneReported")
                : text.of("site.lead.reported", period.reported(), all))
        .collect(Collectors.joining(" "));
  }

  /// Years between the first and the last period that no period covers.
  private String missingYears() {
    if (periods.isEmpty()) {
      return "";
    }
    var covered = new TreeSet<Integer>();
    for (var period : periods) {
      var document = period.document();
      int to = document.ends().lastDay().getYear();
      for (int year = document.starts().firstDay().getYear(); year <= to; year++) {
        covered.add(year);
      }
    }
    var missing = new ArrayList<String>();
    for (int year = covered.first(); year < covered.last(); year++) {
      if (!covered.contains(year)) {
        missing.add(Integer.toString(year));
      }
    }
    return missing.isEmpty()
        ? ""
        : site.text().of("site.periods.missing", String.join(", ", missing));
  }

  private List<Place> localities() {
    return history.places().stream().filter(p -> p.kind() == Place.Kind.LOCALITY).toList();
  }

  private List<MunicipalityPage.Locality> numbered(List<Place> localities, List<String> marks) {
    var numbered = new ArrayList<MunicipalityPage.Locality>();
    for (int i = 0; i < localities.size(); i++) {
      var place = localities.get(i);
      numbered.add(
          new MunicipalityPage.Locality(i + 1, marks.get(i), place.name(), mentions.of(place)));
    }
    return numbered;
  }

  /// Named areas that are no localities: told in words, since the map shows localities.
  private List<MunicipalityPage.Locality> others() {
    return history.places().stream()
        .filter(p -> p.kind() != Place.Kind.LOCALITY && !mentions.of(p).isEmpty())
        .map(p -> new MunicipalityPage.Locality(0, "", p.name(), mentions.of(p)))
        .toList();
  }

  private static String began(Agreement agreement) {
    var starts = agreement.starts();
    return starts == null ? "" : starts.iso();
  }

  private MunicipalityPage.AgreementFact fact(Agreement agreement) {
    var signs =
        agreementGaps.values().stream()
            .filter(gap -> gap.id() == agreement.head().id())
            .map(gap -> new Tag("gap", gap.sentence(site.text())))
            .distinct()
            .toList();
    return new MunicipalityPage.AgreementFact(
        agreement.title(),
        new PeriodWords(site.text()).period(agreement.starts(), agreement.ends()),
        agreement.purposes(),
        agreement.areas(),
        signs);
  }
}
