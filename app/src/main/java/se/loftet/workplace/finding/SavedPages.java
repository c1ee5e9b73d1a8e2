package se.loftet.workplace.finding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.document.FigurePages;
import se.loftet.editor.Option;
import se.loftet.evidence.SourceKind;
import se.loftet.finding.Bits;
import se.loftet.finding.Changed;
import se.loftet.finding.Finding;
import se.loftet.finding.Findings;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;

/// Puts the words of a language on one saved finding: what it says, what else asks the same, and
/// what the acting person may do with it.
@Component
class SavedPages {
  private static final int MOST_DIFFERING = 100;
  private final Findings findings;
  private final Changed changed;
  private final Store store;

  SavedPages(Findings findings, Changed changed, Store store) {
    this.findings = findings;
    this.changed = changed;
    this.store = store;
  }

  /// @param home address of the list of findings
  /// @param done what was just done with it
  SavedPage of(Text text, String home, Finding finding, String done) {
    boolean intact = findings.intact(finding);
    boolean sound = intact && !done.equals("DIFFERENT");
    return new SavedPage(
        home,
        notice(text, intact ? done : "DAMAGED"),
        sound,
        sound ? List.of() : differing(text, finding),
        finding.head().ref(),
        text.of(
            "finding.made",
            text.of("finding.method." + finding.method()),
            finding.made(),
            finding.madeBy()),
        text.of(finding.head().secrecy()),
        findings.revised(finding),
        changed.rows(text, finding),
        home + "/" + finding.head().id(),
        Acting.now().may(Right.EDIT),
        findings.mayRemove(finding) ? finding.head().version() : 0,
        versions(text, home, finding),
        new FigurePages(text).page(findings.result(finding), "fynd"),
        using(text),
        releasing(text, finding));
  }

  private List<Bits> differing(Text text, Finding finding) {
    var answer = findings.result(finding).answer();
    return findings.differing(finding).stream()
        .limit(MOST_DIFFERING)
        .map(bits -> Spot.told(text, answer, bits))
        .toList();
  }

  private SavedPage.Using using(Text text) {
    var pictures = new HashMap<Long, String>();
    store
        .all(SituationPicture.class, Acting.now().municipality())
        .forEach(each -> pictures.put(each.head().id(), each.title()));
    var problems =
        store.all(Problem.class, Acting.now().municipality()).stream()
            .filter(each -> pictures.containsKey(each.picture().id()))
            .sorted(Comparator.comparingLong((Problem each) -> each.picture().id()).reversed())
            .map(each ->
                new Option(
                    Long.toString(each.head().id()),
                    text.of(
                        "finding.use.card",
                        each.title(),
                        Objects.requireNonNull(pictures.get(each.picture().id()))),
                    false))
            .toList();
    return new SavedPage.Using(
        problems,
        options(text, SourceKind.values(), SourceKind.REPORTED_CRIME),
        options(text, Stance.Kind.values(), Stance.Kind.SUPPORTS));
  }

  private static List<Option> options(Text text, Enum<?>[] values, Enum<?> chosen) {
    return Arrays.stream(values)
        .map(each -> new Option(each.name(), text.of(each), each == chosen))
        .toList();
  }

  private SavedPage.@Nullable Releasing releasing(Text text, Finding finding) {
    if (!Acting.now().may(Right.RELEASE)) {
      return null;
    }
    var released = finding.head().released();
    try {
      var preview = new FigurePages(text).page(findings.preview(finding), "slapp");
      return new SavedPage.Releasing(
          released == null ? "" : text.of("finding.released", released),
          "",
          finding.head().version(),
          preview);
    } catch (Refused.Rule refused) {
      return new SavedPage.Releasing("", text.of(refused), finding.head().version(), null);
    }
  }

  private static String notice(Text text, String done) {
    return switch (done) {
      case "sparat",
          "igen",
          "slappt",
          "tillbaka",
          "hallning",
          "SAME",
          "REDRAWN",
          "DIFFERENT",
          "DAMAGED",
          "INPUT_GONE" ->
          text.of("finding.done." + done);
      default -> "";
    };
  }

  /// Those that ask the same question, the newest first; none when it stands alone.
  private List<SavedPage.Version> versions(Text text, String home, Finding finding) {
    var all = findings.list();
    long root = root(all, finding);
    var same = all.stream().filter(each -> root(all, each) == root).toList();
    return same.size() < 2
        ? List.of()
        : same.stream()
            .map(each ->
                new SavedPage.Version(
                    home + "/" + each.head().id(),
                    text.moment(each.made()),
                    each.head().id() == finding.head().id()))
            .toList();
  }

  private static long root(List<Finding> all, Finding finding) {
    var at = finding;
    for (int steps = 0; at.repeats() != null && steps < 100; steps++) {
      long before = Objects.requireNonNull(at.repeats()).id();
      var found = all.stream().filter(each -> each.head().id() == before).findFirst();
      if (found.isEmpty()) {
        return before;
      }
      at = found.get();
    }
    return at.head().id();
  }
}
