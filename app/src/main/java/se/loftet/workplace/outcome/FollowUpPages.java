package se.loftet.workplace.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.evidence.Evidence;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Lateness;
import se.loftet.followup.Verdict;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.thread.Links;

/// Puts the words of a language on the follow-up of a period.
final class FollowUpPages {
  /// Beyond so many boxes on a page the sources of a verdict are chosen in its own form.
  private static final int MOST_BOXES = 400;

  private final Text text;
  private final String home;
  private final Links links;
  private final LocalDate today;
  private final Typed typed;
  private final Answers answers;

  FollowUpPages(Text text, String slug, Links links, LocalDate today, Typed typed) {
    this.text = text;
    this.home = "/arbete/" + slug + "/";
    this.links = links;
    this.today = today;
    this.typed = typed;
    this.answers = new Answers(text, home, links, typed);
  }

  FollowUpPage page(EvidenceList.Offered evidence) {
    var document = links.thread().document();
    var period = home + document.head().ref();
    var promises = links.thread().promises();
    var decided = promises.stream().filter(p -> links.verdict(p).isPresent()).count();
    var first = promises.stream().filter(p -> links.verdict(p).isEmpty()).findFirst().orElse(null);
    boolean few = evidence.all() && promises.size() * evidence.some().size() <= MOST_BOXES;
    var basis = few ? evidence.some() : List.<Evidence>of();
    return new FollowUpPage(
        document.title(),
        period + "/uppfoljning",
        period,
        period + "/arsskifte",
        text.of("followUp.lead", decided, promises.size()),
        typed.fault(),
        "#" + typed.form(),
        Acting.now().may(Right.EDIT),
        links.thread().followUps().stream().map(this::turn).toList(),
        rhythms(),
        promises.stream().map(p -> promise(p, p.equals(first), basis)).toList(),
        loose(),
        options(evidence.some(), List.of()),
        evidence.all() ? "" : home + "utfall/ny?promise=");
  }

  private List<FollowUpPage.ActivityView> loose() {
    return links.thread().activities().stream()
        .filter(activity -> links.promise(activity).isEmpty())
        .map(this::activity)
        .toList();
  }

  private List<Option> rhythms() {
    return Arrays.stream(FollowUp.Kind.values())
        .filter(kind -> kind != FollowUp.Kind.OTHER)
        .map(kind -> new Option(kind.name(), text.of(kind), false))
        .toList();
  }

  private static List<Option> options(List<Evidence> evidence, List<Ref<Evidence>> chosen) {
    var ids = chosen.stream().map(Ref::id).toList();
    return evidence.stream()
        .map(e ->
            new Option(
                Long.toString(e.head().id()),
                Labels.shortened(e.title()),
                ids.contains(e.head().id())))
        .toList();
  }

  private FollowUpPage.TurnView turn(FollowUp turn) {
    var reported = turn.reported();
    var waiting = Lateness.of(turn, today);
    var sign =
        reported != null
            ? text.of("followUp.reported", text.date(reported))
            : waiting.map(each -> each.words(text)).orElse(text.of("followUp.noDue"));
    boolean late = waiting.filter(w -> w.kind() == Lateness.Kind.LATE).isPresent();
    return new FollowUpPage.TurnView(
        turn.head().id(),
        turn.head().version(),
        turn.title(),
        home + "uppfoljning/" + turn.head().id(),
        reported != null ? "ok" : late ? "late" : "quiet",
        sign,
        reported == null,
        typed.value("report-" + turn.head().id(), "berattelse", ""));
  }

  private FollowUpPage.PromiseView promise(Promise promise, boolean next, List<Evidence> offered) {
    var activities = links.activities(promise).stream().map(this::activity).toList();
    var answer = answers.of(promise);
    var told = activities.stream().filter(a -> !a.answer().outcomes().isEmpty()).count();
    return new FollowUpPage.PromiseView(
        promise.head().ref(),
        home + "lofte/" + promise.head().id(),
        promise.text(),
        answer,
        text.of("followUp.activities", activities.size(), told),
        activities.stream().anyMatch(a -> a.answer().conflict()),
        activities,
        verdict(promise, next, offered));
  }

  private FollowUpPage.ActivityView activity(Activity activity) {
    long id = activity.head().id();
    var log =
        links
            .log(activity)
            .map(sum -> text.of("followUp.logged", sum.entries(), sum.last()))
            .orElse(text.of("followUp.notLogged"));
    return new FollowUpPage.ActivityView(
        home + "aktivitet/" + id,
        activity.text(),
        Stream.concat(activity.responsible().stream(), Stream.of(text.of(activity.status()), log))
            .collect(Collectors.joining(" · ")),
        home + "utfall/ny?activity=" + id,
        answers.of(activity));
  }

  private FollowUpPage.VerdictView verdict(Promise promise, boolean next, List<Evidence> offered) {
    var verdict = links.verdict(promise).orElse(null);
    var form = "verdict-lofte-" + promise.head().id();
    var suggested = links.standing(promise).suggested().orElse(null);
    var done = verdict == null ? suggested : verdict.done();
    var mattered = verdict == null ? Verdict.Mattered.CANNOT_TELL : verdict.mattered();
    return new FollowUpPage.VerdictView(
        verdict == null ? 0 : verdict.head().version(),
        choices(form, "gjort", Verdict.Done.values(), done),
        typed.value(form, "gjortSkal", verdict == null ? "" : said(verdict.doneReason())),
        choices(form, "roll", Verdict.Mattered.values(), mattered),
        typed.value(form, "rollSkal", verdict == null ? "" : said(verdict.matteredReason())),
        basis(form, verdict, offered),
        offered.isEmpty() ? full(promise, verdict) : "",
        verdict == null ? List.of() : given(verdict),
        (next && verdict == null) || typed.in(form),
        typed.fault(form));
  }

  private String full(Promise promise, @Nullable Verdict verdict) {
    var last = verdict == null ? "ny?under=" + promise.head().id() : "" + verdict.head().id();
    return home + "bedomning/" + last;
  }

  /// The sources the verdict rests on, and those that may be chosen as well.
  private List<Option> basis(String form, @Nullable Verdict verdict, List<Evidence> offered) {
    var chosen = verdict == null ? List.<Ref<Evidence>>of() : verdict.evidence();
    var all = new LinkedHashSet<>(links.evidence(chosen));
    all.addAll(offered);
    return options(List.copyOf(all), chosen).stream()
        .map(o ->
            new Option(o.value(), o.words(), typed.chosen(form, "stod", o.value(), o.chosen())))
        .toList();
  }

  private List<String> given(Verdict verdict) {
    var lines = new ArrayList<String>();
    lines.add(line("field.Verdict.done.label", verdict.done(), verdict.doneReason()));
    lines.add(line("field.Verdict.mattered.label", verdict.mattered(), verdict.matteredReason()));
    var basis = links.evidence(verdict.evidence()).stream().map(Evidence::title).toList();
    lines.add(
        basis.isEmpty()
            ? text.of("followUp.noBasis")
            : text.of("followUp.basis", String.join("; ", basis)));
    return lines;
  }

  private String line(String question, Enum<?> answer, @Nullable String reason) {
    return text.of(question) + " " + text.of(answer) + ". " + said(reason);
  }

  private static String said(@Nullable String words) {
    return Objects.toString(words, "");
  }

  private List<Option> choices(String form, String name, Enum<?>[] all, @Nullable Enum<?> stored) {
    return Arrays.stream(all)
        .map(each ->
            new Option(
                each.name(), text.of(each), typed.chosen(form, name, each.name(), each == stored)))
        .toList();
  }
}
