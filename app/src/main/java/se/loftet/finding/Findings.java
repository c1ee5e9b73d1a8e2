package se.loftet.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;
import tools.jackson.core.JacksonException;

/// Analyses of data sets, tried out, saved as findings (fynd), computed again and released.
@Service
@Transactional
public class Findings {
  private final Store store;
  private final FindingRepository results;
  private final Questioning questioning;
  private final Clock clock;

  Findings(Store store, FindingRepository results, Questioning questioning, Clock clock) {
    this.store = store;
    this.results = results;
    this.questioning = questioning;
    this.clock = clock;
  }

  /// The findings the acting person may see, the newest first.
  @Transactional(readOnly = true)
  public List<Finding> list() {
    return store.all(Finding.class, Acting.now().municipality()).reversed();
  }

  @Transactional(readOnly = true)
  public Finding get(long id) {
    return store.get(Finding.class, new Ref<>(id));
  }

  /// The finding of this stable name, if the acting person may see it.
  @Transactional(readOnly = true)
  public Optional<Finding> find(String ref) {
    return store.named(Finding.class, Acting.now().municipality(), ref);
  }

  @Transactional(readOnly = true)
  public Result result(Finding finding) {
    return Result.read(results.canonical(finding));
  }

  /// What of a released finding everybody may read.
  @Transactional(readOnly = true)
  public Optional<Result> released(Finding finding) {
    return finding.head().released() == null
        ? Optional.empty()
        : results.open(finding).map(Result::read);
  }

  /// What of a finding both parties may read, or everybody.
  @Transactional(readOnly = true)
  public Optional<Result> told(String ref, boolean everybody) {
    return find(ref)
        .flatMap(finding ->
            everybody
                ? released(finding)
                : finding.head().secrecy().readByBoth()
                    ? Optional.of(result(finding))
                    : Optional.empty());
  }

  /// Asks the newest data, and saves nothing.
  @Transactional(readOnly = true)
  public Result ask(Question question) {
    Acting.require(Right.READ);
    return questioning.now(question);
  }

  /// Saves what a question is answered now, closed to the other party unless marked.
  public Finding save(Question question, String title, SecrecyClass secrecy) {
    return save(question, title, secrecy, "fynd-" + UUID.randomUUID().toString().substring(0, 8));
  }

  /// The same under a stable name of one's own.
  public Finding save(Question question, String title, SecrecyClass secrecy, String name) {
    return save(question, title, secrecy, name, null);
  }

  private Finding save(
      Question question,
      String title,
      SecrecyClass secrecy,
      String name,
      @Nullable Ref<Finding> repeats) {
    Acting.require(Right.EDIT);
    if (title.isBlank()) {
      throw new Refused.Rule("finding.noTitle");
    }
    var result = questioning.now(question);
    var acting = Acting.now();
    var owner = acting.party().equals("*") ? "kommun" : acting.party();
    var saved =
        store.insert(
            new Finding(
                Head.unmarked(acting.municipality(), name, owner).marked(secrecy),
                question.method(),
                title.strip(),
                result.inputs(),
                result.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                acting.name(),
                repeats));
    results.keep(saved, result.canonical());
    return saved;
  }

  /// Takes away a finding that was saved by mistake: by its own party, while nobody outside has
  /// read it and no later one repeats it.
  public void remove(long id, int version) {
    Acting.require(Right.EDIT);
    var finding = get(id);
    if (!mayRemove(finding)) {
      throw new Refused.Rule("finding.cannotRemove");
    }
    store.delete(
        new Finding(
            finding.head().read(version),
            finding.method(),
            finding.title(),
            finding.inputs(),
            finding.sha256(),
            finding.made(),
            finding.madeBy(),
            finding.repeats()));
  }

  /// Whether the acting person may take it away.
  @Transactional(readOnly = true)
  public boolean mayRemove(Finding finding) {
    var acting = Acting.now();
    return acting.may(Right.EDIT)
        && List.of("*", finding.head().owner()).contains(acting.party())
        && finding.head().released() == null
        && list().stream()
            .map(Finding::repeats)
            .filter(Objects::nonNull)
            .noneMatch(before -> before.id() == finding.head().id());
  }

  /// Asks the same question of the newest data and saves the answer beside the old one.
  public Finding again(Finding finding) {
    return save(
        result(finding).question(),
        finding.title(),
        finding.head().secrecy(),
        "fynd-" + UUID.randomUUID().toString().substring(0, 8),
        new Ref<>(finding.head().id()));
  }

  /// Whether newer deliveries have come, or some it rests on were taken back, since it was made.
  @Transactional(readOnly = true)
  public boolean revised(Finding finding) {
    return !questioning.newest(finding.inputs());
  }

  /// Which of its numbers the newest data makes others.
  @Transactional(readOnly = true, noRollbackFor = Refused.class)
  public List<Shift> shifts(Finding finding) {
    var before = result(finding);
    return Shifts.between(before.answer(), questioning.now(before.question()).answer());
  }

  /// The findings that rest on a data set.
  @Transactional(readOnly = true)
  public List<Finding> restingOn(String dataSet) {
    return list().stream()
        .filter(
            finding -> finding.inputs().stream().anyMatch(input -> input.dataSet().equals(dataSet)))
        .toList();
  }

  /// Computes it again from the deliveries it rests on, and compares bit by bit.
  @Transactional(readOnly = true)
  public Verdict verify(Finding finding) {
    var stored = results.canonical(finding);
    if (!intact(finding)) {
      return Verdict.DAMAGED;
    }
    return questioning
        .again(Result.read(stored))
        .map(again -> Verdict.of(Result.read(stored), stored, again))
        .orElse(Verdict.INPUT_GONE);
  }

  /// Whether what is stored is what was saved.
  @Transactional(readOnly = true)
  public boolean intact(Finding finding) {
    return Result.sha256(results.canonical(finding)).equals(finding.sha256());
  }

  /// Where what is stored differs from what computing it again gives; nothing when it cannot be.
  @Transactional(readOnly = true)
  public List<Bits> differing(Finding finding) {
    var stored = results.canonical(finding);
    return again(stored).map(again -> Bits.between(stored, again.canonical())).orElse(List.of());
  }

  private Optional<Result> again(String stored) {
    try {
      return questioning.again(Result.read(stored));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  /// What everybody would read if it were released now.
  @Transactional(readOnly = true)
  public Result preview(Finding finding) {
    var before =
        list().stream()
            .filter(each -> each.head().id() != finding.head().id())
            .flatMap(each -> released(each).stream())
            .toList();
    return Disclosure.of(result(finding), before);
  }

  /// Lets everybody read it, after disclosure control.
  public Finding release(long id, int version) {
    Acting.require(Right.RELEASE);
    var finding = get(id);
    if (!verify(finding).holds()) {
      throw new Refused.Rule("finding.notTheSame");
    }
    results.publish(finding, preview(finding).canonical());
    return marked(finding, version, SecrecyClass.OPEN, clock.instant());
  }

  /// Takes it back: nobody outside reads it any more.
  public Finding withdraw(long id, int version) {
    Acting.require(Right.RELEASE);
    var finding = get(id);
    results.unpublish(finding);
    return marked(finding, version, SecrecyClass.OPEN, null);
  }

  private Finding marked(
      Finding finding, int version, SecrecyClass secrecy, @Nullable Instant released) {
    var head = finding.head().read(version).marked(secrecy).released(released);
    var stored =
        store.update(
            new Finding(
                head,
                finding.method(),
                finding.title(),
                finding.inputs(),
                finding.sha256(),
                finding.made(),
                finding.madeBy(),
                finding.repeats()));
    store.audit(released == null ? "withdraw" : "publish", "finding", stored.head(), Map.of());
    return stored;
  }
}
