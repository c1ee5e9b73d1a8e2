package se.loftet.finding;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.Delivery;
import se.loftet.geography.AreaNames;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;

/// Analyses of data sets, tried out and saved as findings (fynd).
@Service
@Transactional
public class Findings {
  private final Store store;
  private final FindingRepository results;
  private final DataSets sets;
  private final Clock clock;

  Findings(Store store, FindingRepository results, DataSets sets, Clock clock) {
    this.store = store;
    this.results = results;
    this.sets = sets;
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

  @Transactional(readOnly = true)
  public Result result(Finding finding) {
    return Result.read(results.canonical(finding));
  }

  /// Which of the ready-made analyses a data set can be asked.
  public static List<Method> methods(DataSet set) {
    return Arrays.stream(Method.values()).filter(method -> method.takes(set.kind())).toList();
  }

  /// Asks the newest data, and saves nothing.
  @Transactional(readOnly = true)
  public Result ask(Question question) {
    Acting.require(Right.READ);
    var set = sets.get(question.dataSet());
    if (!question.method().takes(set.kind())) {
      throw new Refused.Rule("finding.otherData");
    }
    var deliveries = standing(set);
    if (deliveries.isEmpty()) {
      throw new Refused.Rule("finding.noData");
    }
    var inputs = deliveries.stream().map(each -> input(set, each)).toList();
    return new Result(question, inputs, subject(set, question), answer(question, set, deliveries));
  }

  private List<Delivery> standing(DataSet set) {
    return sets.deliveries(set.id()).stream().filter(each -> each.undone() == null).toList();
  }

  private static Input input(DataSet set, Delivery delivery) {
    return new Input(set.ref(), delivery.id(), delivery.number(), delivery.sha256());
  }

  private static Subject subject(DataSet set, Question question) {
    var from = set.provenance();
    var area = question.area();
    return new Subject(
        from.title(),
        from.publisher(),
        from.licence(),
        from.source(),
        from.definition(),
        area == null ? null : AreaNames.name(area).orElse(area),
        question.category(),
        question.measure());
  }

  /// @param deliveries those it rests on, the newest first
  private Answer answer(Question question, DataSet set, List<Delivery> deliveries) {
    var newest = deliveries.getFirst();
    var material = new Material(sets, set, new AsOf(newest.id()), newest.received(), question);
    return switch (question.method()) {
      case USUAL -> UsualAnswer.of(material);
    };
  }

  /// Saves what a question is answered now, closed to the other party unless marked.
  public Finding save(Question question, String title, SecrecyClass secrecy) {
    return save(question, title, secrecy, null);
  }

  private Finding save(
      Question question, String title, SecrecyClass secrecy, @Nullable Ref<Finding> repeats) {
    Acting.require(Right.EDIT);
    if (title.isBlank()) {
      throw new Refused.Rule("finding.noTitle");
    }
    var result = ask(question);
    var acting = Acting.now();
    var name = "fynd-" + UUID.randomUUID().toString().substring(0, 8);
    var owner = acting.party().equals("*") ? "kommun" : acting.party();
    var saved =
        store.insert(
            new Finding(
                Head.unmarked(acting.municipality(), name, owner).marked(secrecy),
                question.method(),
                title.strip(),
                result.inputs(),
                result.sha256(),
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                acting.name(),
                repeats));
    results.keep(saved, result.canonical());
    return saved;
  }

  /// Asks the same question of the newest data and saves the answer beside the old one.
  public Finding again(Finding finding) {
    return save(
        result(finding).question(),
        finding.title(),
        finding.head().secrecy(),
        new Ref<>(finding.head().id()));
  }

  /// Whether newer deliveries have come, or some it rests on were taken back, since it was made.
  @Transactional(readOnly = true)
  public boolean revised(Finding finding) {
    return finding.inputs().stream()
        .map(Input::dataSet)
        .distinct()
        .anyMatch(ref -> !now(ref).equals(before(finding, ref)));
  }

  private List<Long> now(String ref) {
    return sets.list().stream()
        .filter(set -> set.ref().equals(ref))
        .findFirst()
        .map(set -> standing(set).stream().map(Delivery::id).toList())
        .orElse(List.of());
  }

  private static List<Long> before(Finding finding, String ref) {
    return finding.inputs().stream()
        .filter(input -> input.dataSet().equals(ref))
        .map(Input::delivery)
        .toList();
  }

  /// Computes it again from the deliveries it rests on, and compares bit by bit.
  @Transactional(readOnly = true)
  public Verdict verify(Finding finding) {
    var stored = results.canonical(finding);
    if (!Result.sha256(stored).equals(finding.sha256())) {
      return Verdict.DAMAGED;
    }
    var before = Result.read(stored);
    var set =
        sets.list().stream()
            .filter(each -> each.ref().equals(before.question().dataSet()))
            .findFirst();
    if (set.isEmpty()) {
      return Verdict.INPUT_GONE;
    }
    var kept = standing(set.get());
    var used =
        before.inputs().stream()
            .map(input -> same(kept, input))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    if (used.size() < before.inputs().size()) {
      return Verdict.INPUT_GONE;
    }
    var again =
        new Result(
            before.question(),
            before.inputs(),
            before.subject(),
            answer(before.question(), set.get(), used));
    return again.canonical().equals(stored) ? Verdict.SAME : Verdict.DIFFERENT;
  }

  private static @Nullable Delivery same(List<Delivery> kept, Input input) {
    return kept.stream()
        .filter(each -> each.id() == input.delivery() && each.sha256().equals(input.sha256()))
        .findFirst()
        .orElse(null);
  }
}
