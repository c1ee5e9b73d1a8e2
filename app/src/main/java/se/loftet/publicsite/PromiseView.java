package se.loftet.publicsite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.activity.LogSummary;
import se.loftet.followup.Decision;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.thread.Beads;
import se.loftet.thread.Links;

/// Gathers the page of one promise, in one language.
record PromiseView(Site site, PeriodData period, History history, Promise promise) {

  /// What a window and a link preview call the promise.
  static String title(Promise promise) {
    return promise.text().length() <= 70
        ? promise.text()
        : promise.text().substring(0, 67).strip() + "…";
  }

  private Text text() {
    return site.text();
  }

  private Links links() {
    return period.links();
  }

  PromisePage page() {
    var document = links().thread().document();
    var item = Item.of(links(), promise);
    var checks = new PromiseChecks(text(), links(), promise);
    var log = log();
    return new PromisePage(
        site.sv(),
        List.of(site.home(), new Link(site.period(document).href(), document.title())),
        text().of("site.promise.kicker", promise.head().ref()),
        kicker(),
        promise.text(),
        tags(item),
        verdicts(item),
        clashes(item),
        BeadRow.of(text(), Beads.of(links(), promise)),
        new PromiseSteps(site, period, history, promise).steps(),
        text().of("site.check.count", checks.answered(), checks.rows().size()),
        checks.rows(),
        promise.shares().stream()
            .map(share ->
                new PromisePage.Share(
                    RunningPeriod.name(links(), share.party()),
                    Objects.requireNonNullElse(share.text(), "")))
            .toList(),
        links().outcomes(promise).stream().map(this::figure).toList(),
        activities(),
        walks(),
        log,
        rest(item, log.size()),
        amendments(),
        history.before(promise).stream().flatMap(this::earlier).toList(),
        history.after(promise).stream().flatMap(this::later).toList(),
        new VersionWords(text()).versions(period),
        history.results().awareness(site, document).orElse(null),
        "/api/v1/promises/" + promise.head().id());
  }

  private String kicker() {
    var parties = RunningPeriod.parties(links(), promise.shares());
    return text().of("site.promise.kicker", promise.head().ref())
        + (parties.isEmpty() ? "" : " · " + parties);
  }

  private boolean ended() {
    return links().thread().document().ends().lastDay().isBefore(site.today());
  }

  /// A promise that runs says when it was last heard of and when it ends.
  private List<Tag> tags(Item item) {
    var pulse = Pulse.of(links());
    if (!pulse.runs(site.today())) {
      return List.of();
    }
    return new Pulse(
            pulse.document(),
            item.logs().stream()
                .map(LogSummary::last)
                .map(date -> date.lastDay())
                .max(java.time.LocalDate::compareTo)
                .orElse(null),
            pulse.due())
        .labels(text(), site.today());
  }

  private PromisePage.Verdicts verdicts(Item item) {
    var words = new ItemWords(text());
    var verdict = item.verdict();
    var why = new ArrayList<String>();
    why.add(text().of("site.verdict.target", words.target(item.target())));
    why.add(text().of("site.verdict.result", words.result(item)));
    if (item.obstacle() != null) {
      why.add(text().of("site.verdict.obstacle", item.obstacle()));
    }
    if (verdict != null && verdict.doneReason() != null) {
      why.add(verdict.doneReason());
    }
    var gaps =
        period.gaps().stream()
            .filter(gap -> gap.kind().equals("lofte") && gap.id() == promise.head().id())
            .filter(gap -> gap.code().code().matches("promise\\.no(Outcome|Number|Verdict)"))
            .map(gap -> new Tag("gap", text().of("site.verdict.gap." + gap.code().code())))
            .toList();
    return new PromisePage.Verdicts(
        words.standing(item, ended()),
        why,
        gaps,
        mattered(verdict),
        matteredWhy(verdict),
        verdict == null ? "" : decided(verdict),
        verdict == null ? List.of() : sources(verdict));
  }

  private String decided(Verdict verdict) {
    var day = verdict.decided();
    var by = verdict.decidedBy();
    return Stream.of(
            text().of("site.verdict.given"),
            day == null ? "" : text().date(day),
            by == null ? "" : text().of("site.verdict.by", by),
            text().of(verdict.evidence().isEmpty() ? "site.verdict.noEvidence" : "site.verdict.on"))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private List<Source> sources(Verdict verdict) {
    return links().evidence(verdict.evidence()).stream()
        .map(each -> Source.of(text(), each))
        .toList();
  }

  private Tag mattered(@Nullable Verdict verdict) {
    var answer = verdict == null ? Verdict.Mattered.CANNOT_TELL : verdict.mattered();
    return new Tag(answer == Verdict.Mattered.CANNOT_TELL ? "ask" : "", text().of(answer));
  }

  private List<String> matteredWhy(@Nullable Verdict verdict) {
    var reason = verdict == null ? null : verdict.matteredReason();
    if (reason != null) {
      return List.of(reason);
    }
    return List.of(
        text().of(verdict == null ? "site.verdict.notMeasured" : "site.verdict.noReason"));
  }

  private List<PromisePage.Clash> clashes(Item item) {
    return item.answers().stream().flatMap(answer -> clash(answer.outcomes())).toList();
  }

  private Stream<PromisePage.Clash> clash(List<Outcome> outcomes) {
    if (new ItemWords(text()).figures(outcomes).size() < 2) {
      return Stream.of();
    }
    var figures =
        outcomes.stream()
            .filter(o -> o.value() != null || o.answer() != null)
            .map(this::figure)
            .toList();
    var settled =
        outcomes.stream()
            .filter(Outcome::reliedOn)
            .findFirst()
            .map(this::relied)
            .orElseGet(() -> text().of("site.clash.open"));
    return Stream.of(
        new PromisePage.Clash(text().of("site.clash.heading", figures.size()), figures, settled));
  }

  /// Walks that are promised here, whether they have been walked or not.
  private List<WalksPage.Row> walks() {
    var mine = links().activities(promise).stream().map(ThreadObject::<Activity>ref).toList();
    return period.walks().stream()
        .filter(walk -> mine.contains(walk.activity()))
        .map(walk ->
            new WalksPage.Row(
                new Link(site.addresses().walk(site.slug(), walk.head().ref()), walk.title()),
                walk.happens() == null ? text().of("walk.noDay") : text().date(walk.happens()),
                WalkFacts.state(text(), walk)))
        .toList();
  }

  private List<PromisePage.Done> activities() {
    return links().activities(promise).stream()
        .filter(activity -> !links().outcomes(activity).isEmpty())
        .map(activity -> {
          var outcomes = links().outcomes(activity);
          return new PromisePage.Done(
              activity.text(),
              new ItemWords(text()).figures(outcomes).size() > 1,
              outcomes.stream().map(this::figure).toList());
        })
        .toList();
  }

  private PromisePage.Figure figure(Outcome outcome) {
    var words = new ItemWords(text());
    var figures = words.figures(List.of(outcome));
    var unit = Stream.of(outcome.unit(), promise.target() == null ? null : promise.target().unit());
    return new PromisePage.Figure(
        figures.isEmpty() ? "" : figures.getFirst(),
        outcome.value() == null ? "" : unit.filter(Objects::nonNull).findFirst().orElse(""),
        Objects.requireNonNullElse(outcome.text(), ""),
        links().evidence(outcome.evidence()).map(each -> Source.of(text(), each)).orElse(null),
        outcome.reliedOn() ? relied(outcome) : "");
  }

  private String relied(Outcome outcome) {
    var value = String.join("", new ItemWords(text()).figures(List.of(outcome)));
    var reason = outcome.reliedReason();
    return reason == null
        ? text().of("site.clash.relied", value)
        : text().of("site.clash.reliedWhy", value, reason);
  }

  private List<PromisePage.LogRow> log() {
    var mine = links().activities(promise).stream().map(Activity::head).map(h -> h.id()).toList();
    return period.log().stream()
        .filter(entry -> mine.contains(entry.activity().id()))
        .map(this::row)
        .toList();
  }

  private PromisePage.LogRow row(LogEntry entry) {
    var quantity = entry.quantity();
    var words =
        Stream.of(
                entry.note(),
                entry.who(),
                quantity == null || quantity.compareTo(BigDecimal.ONE) == 0
                    ? null
                    : text().of("site.log.quantity", quantity))
            .filter(Objects::nonNull)
            .map(each -> each.replaceFirst("\\.$", ""))
            .toList();
    var place = entry.place();
    var where =
        place == null
            ? entry.placeText()
            : links().places(List.of(place)).stream()
                .map(each -> each.name())
                .findFirst()
                .orElse(entry.placeText());
    return new PromisePage.LogRow(
        text().date(entry.happened()),
        words.isEmpty() ? text().of("site.log.done") : String.join(". ", words),
        Objects.requireNonNullElse(where, ""),
        links().evidence(entry.source()).map(each -> Source.of(text(), each)).orElse(null));
  }

  private String rest(Item item, int shown) {
    long all = item.logs().stream().mapToLong(LogSummary::entries).sum();
    return all > shown ? text().of("site.log.rest", all - shown) : "";
  }

  private List<PromisePage.AmendmentText> amendments() {
    var words = new VersionWords(text());
    return links().thread().amendments().stream()
        .filter(a -> a.promise() == null || a.promise().id() == promise.head().id())
        .map(words::amendment)
        .toList();
  }

  private Stream<PromisePage.Relative> earlier(Decision decision) {
    return history.promise(decision.promise()).stream().map(each -> relative(each, decision));
  }

  private Stream<PromisePage.Relative> later(Decision decision) {
    return history.promise(decision.next()).stream().map(each -> relative(each, decision));
  }

  private PromisePage.Relative relative(Promise other, Decision decision) {
    return new PromisePage.Relative(
        site.promise(other),
        history.document(other).map(PeriodWords::years).orElse(""),
        text().of(decision.choice()) + ". " + decision.reason());
  }
}
