package se.loftet.workplace.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.followup.Decision;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.thread.Links;
import se.loftet.thread.YearTurn;

/// Puts the words of a language, and what was typed, on the turn of a period.
final class TurnPages {
  /// So many decisions on one page, as a form may hold; a longer period is turned page by page.
  private static final int ITEMS = 440;

  /// So many are shown unfolded.
  private static final int FEW = 12;

  private final Text text;
  private final Links links;
  private final YearTurn.Missing missing;
  private final TurnForm form;
  private final Map<String, String> faults;
  private final String home;
  private final List<ThreadObject> all;

  /// @param form what was typed, empty when nothing was
  /// @param faults what is wrong, by the field's id
  TurnPages(Text text, Links links, String home, TurnForm form, Map<String, String> faults) {
    this.text = text;
    this.links = links;
    this.missing = YearTurn.Missing.of(links);
    this.home = home;
    this.form = form;
    this.faults = faults;
    this.all = inOrder(links);
  }

  private static List<ThreadObject> inOrder(Links links) {
    var all = new ArrayList<ThreadObject>();
    for (var promise : links.thread().promises()) {
      all.add(promise);
      all.addAll(links.activities(promise));
    }
    links.thread().activities().stream()
        .filter(activity -> links.promise(activity).isEmpty())
        .forEach(all::add);
    return all;
  }

  TurnPage page(int asked, String told) {
    var document = links.thread().document();
    int pages = Math.max(1, Math.ceilDiv(all.size(), ITEMS));
    int at = Math.clamp(asked, 1, pages);
    var shown = all.stream().skip((at - 1L) * ITEMS).limit(ITEMS).toList();
    int undecided = missing.undecided().size() + missing.undecidedActivities().size();
    return new TurnPage(
        document.title(),
        address(at),
        home + "/uppfoljning",
        text.of("turn.lead", missing.withoutVerdict().size(), undecided),
        told,
        faults.entrySet().stream()
            .map(fault -> new TurnPage.FaultView(fault.getValue(), "#" + fault.getKey()))
            .toList(),
        document.state().signed(),
        Acting.now().may(Right.EDIT),
        missing.withoutVerdict().size(),
        undecided,
        groups(shown),
        shown.stream()
            .map(each -> TurnForm.seen(TurnForm.key(each), decision(each)))
            .collect(Collectors.joining(" ")),
        pages > 1 ? text.of("turn.page", at, pages) : "",
        at > 1 ? address(at - 1) : "",
        at < pages ? address(at + 1) : "",
        next());
  }

  private String address(int at) {
    return home + "/arsskifte" + (at > 1 ? "?sida=" + at : "");
  }

  private @Nullable Decision decision(ThreadObject about) {
    return (about instanceof Promise promise
            ? links.decision(promise)
            : links.decision((Activity) about))
        .orElse(null);
  }

  private List<TurnPage.GroupView> groups(List<ThreadObject> shown) {
    var groups = new LinkedHashMap<Long, List<ThreadObject>>();
    for (var each : shown) {
      groups.computeIfAbsent(promise(each), id -> new ArrayList<>()).add(each);
    }
    boolean few = shown.size() <= FEW;
    return groups.entrySet().stream().map(e -> group(e.getKey(), e.getValue(), few)).toList();
  }

  /// Under which promise it lies, 0 under none.
  private long promise(ThreadObject each) {
    return each instanceof Activity activity
        ? links.promise(activity).map(promise -> promise.head().id()).orElse(0L)
        : each.head().id();
  }

  private TurnPage.GroupView group(long promise, List<ThreadObject> members, boolean few) {
    var own = members.stream().filter(Promise.class::isInstance).findFirst().orElse(null);
    var activities = members.stream().filter(Activity.class::isInstance).toList();
    long open = activities.stream().filter(missing.undecidedActivities()::contains).count();
    var views = activities.stream().map(this::item).toList();
    var rest = promise != 0 && open > 1 ? rest(promise) : null;
    return new TurnPage.GroupView(
        own == null ? null : item(own),
        activities.isEmpty() ? "" : text.of("turn.activities", activities.size(), open),
        few || views.stream().anyMatch(TurnPages::faulty) || (rest != null && faulty(rest)),
        views,
        rest);
  }

  private static boolean faulty(TurnPage.ItemView item) {
    return !item.choiceFault().isEmpty() || !item.reasonFault().isEmpty();
  }

  private TurnPage.ItemView rest(long promise) {
    return view("alla-" + promise, text.of("turn.rest"), "", null, "", "");
  }

  private TurnPage.ItemView item(ThreadObject about) {
    var decision = decision(about);
    boolean open =
        about instanceof Promise
            ? missing.undecided().contains(about)
            : missing.undecidedActivities().contains(about);
    return view(
        TurnForm.key(about),
        Labels.shortened(about.label()),
        judged(about),
        decision,
        open ? "gap" : "ok",
        text.of(open ? "turn.undecided" : decision == null ? "turn.follows" : "turn.decided"));
  }

  private String judged(ThreadObject about) {
    return about instanceof Promise promise
        ? links
            .verdict(promise)
            .map(v -> text.of(v.done()) + " · " + text.of(v.mattered()))
            .orElse("")
        : text.of(((Activity) about).status());
  }

  private TurnPage.ItemView view(
      String key,
      String words,
      String verdict,
      @Nullable Decision stored,
      String tag,
      String state) {
    boolean typed = form.touched(key) || key.startsWith("alla-");
    var choice = typed || stored == null ? form.choice(key) : stored.choice();
    return new TurnPage.ItemView(
        key,
        words,
        verdict,
        Arrays.stream(Decision.Choice.values())
            .map(each -> new Option(each.name(), text.of(each), each == choice))
            .toList(),
        typed || stored == null ? form.reason(key) : stored.reason(),
        tag,
        state,
        fault("val-" + key),
        fault("skal-" + key));
  }

  private String fault(String field) {
    return Objects.requireNonNullElse(faults.get(field), "");
  }

  private TurnPage.NextView next() {
    var day = links.thread().document().ends().lastDay().plusDays(1);
    var year = Integer.toString(day.getYear());
    return new TurnPage.NextView(
        typed("ref", year),
        typed("titel", text.of("turn.nextTitle", year)),
        typed("borjar", day.toString()),
        typed("slutar", year + "-12-31"),
        fault("ref"),
        fault("titel"),
        fault("borjar"),
        fault("slutar"));
  }

  private String typed(String name, String likely) {
    return Objects.requireNonNullElse(form.typed(name), likely);
  }
}
