package se.loftet.followup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.platform.model.Target;
import se.loftet.promise.Promise;

/// What was promised beside what came of it: the arithmetic under the verdict *done?*, not the
/// verdict itself.
///
/// Conventions. Missing is never zero: a reported zero is a number, an outcome without a number is
/// not. Only numbers in the target's unit, or in none, are held against it. Exactly: another number
/// than the promised is partly kept. What is said of the promise as a whole goes before what its
/// activities gave; those are different things, which add up and do not contradict each other.
/// Sources that differ are all kept; if each of them leads to the same state that is the state,
/// else the one relied on decides, and without one it is contradicted. A log is seldom complete:
/// its total counts where nobody reported a number, and stands beside where somebody did. An
/// external obstacle with its reason explains what was not kept, never what was.
///
/// @param values every different number reported, smallest first
/// @param value the number that counts, when there is one
/// @param relied the outcome chosen among those that differ
/// @param percent of the target
/// @param logged what the activity log adds up to, if it counts what the target counts
/// @param reported how many outcomes speak of what the target speaks of
public record Standing(
    State state,
    @Nullable Target target,
    List<BigDecimal> values,
    @Nullable BigDecimal value,
    boolean conflict,
    @Nullable Outcome relied,
    @Nullable BigDecimal percent,
    @Nullable String obstacle,
    @Nullable BigDecimal logged,
    int reported) {

  public enum State {
    KEPT,
    PARTLY,
    NOT_KEPT,
    CONTRADICTED,
    OBSTACLE,
    REPORTED_WITHOUT_TARGET,
    NUMBER_MISSING,
    NOT_REPORTED
  }

  /// Of a promise: what is said of it as a whole, else what its activities gave.
  ///
  /// @param own the outcomes of the promise itself
  /// @param parts the outcomes of each of its activities
  public static Standing of(
      Promise promise, List<Outcome> own, List<List<Outcome>> parts, @Nullable BigDecimal logged) {
    return ofThings(
        promise.target(), promise.obstacle(), own.isEmpty() ? parts : List.of(own), logged);
  }

  public static Standing of(
      Activity activity, List<Outcome> outcomes, @Nullable BigDecimal logged) {
    return of(activity.target(), activity.obstacle(), outcomes, logged);
  }

  static Standing of(
      @Nullable Target target,
      @Nullable String obstacle,
      List<Outcome> outcomes,
      @Nullable BigDecimal logged) {
    return ofThings(target, obstacle, List.of(outcomes), logged);
  }

  /// @param things what was measured, each with its outcomes: only these can contradict each other
  private static Standing ofThings(
      @Nullable Target target,
      @Nullable String obstacle,
      List<List<Outcome>> things,
      @Nullable BigDecimal sum) {
    var logged = target != null && target.kind() == Target.Kind.BINARY ? null : sum;
    var comparable = Parts.comparable(target, things);
    var parts = Parts.of(target, comparable);
    var only = comparable.size() == 1 ? comparable.getFirst() : List.<Outcome>of();
    var relied = relied(only);
    var counted = relied.map(List::of).orElse(only);
    var counts = comparable.isEmpty() ? logged : null;
    var values = parts.map(Parts::sums).orElseGet(() -> numbers(only, counts));
    var value = one(parts.map(Parts::sums).orElseGet(() -> numbers(counted, counts)));
    var all = things.stream().flatMap(List::stream).toList();
    var state = parts.map(Parts::state).orElseGet(() -> state(target, all, counted, counts));
    return new Standing(
        explained(state, obstacle),
        target,
        values,
        value,
        comparable.stream().anyMatch(Held::differ),
        relied.orElse(null),
        percent(target, value),
        obstacle == null || obstacle.isBlank() ? null : obstacle,
        logged,
        comparable.stream().mapToInt(List::size).sum());
  }

  /// Whether the log is the only source that tells a number.
  public boolean onlyLogged() {
    return logged != null && reported == 0;
  }

  /// Whether the contradiction has been settled by choosing one source with a reason.
  public boolean settled() {
    return relied != null && relied.reliedReason() != null && !relied.reliedReason().isBlank();
  }

  /// The verdict the numbers speak for. A person decides.
  public Optional<Verdict.Done> suggested() {
    return switch (state) {
      case KEPT -> Optional.of(Verdict.Done.KEPT);
      case PARTLY -> Optional.of(Verdict.Done.PARTLY);
      case NOT_KEPT -> Optional.of(Verdict.Done.NOT_KEPT);
      case NUMBER_MISSING, NOT_REPORTED -> Optional.of(Verdict.Done.NOT_REPORTED);
      case OBSTACLE ->
          values.stream().anyMatch(v -> v.signum() > 0)
              ? Optional.of(Verdict.Done.PARTLY)
              : Optional.empty();
      case CONTRADICTED, REPORTED_WITHOUT_TARGET -> Optional.empty();
    };
  }

  private static State explained(State state, @Nullable String obstacle) {
    return obstacle == null || obstacle.isBlank() || state == State.KEPT ? state : State.OBSTACLE;
  }

  private static State state(
      @Nullable Target target,
      List<Outcome> outcomes,
      List<Outcome> counted,
      @Nullable BigDecimal logged) {
    if (outcomes.isEmpty() && logged == null) {
      return State.NOT_REPORTED;
    }
    if (target == null || !target.testable()) {
      return State.REPORTED_WITHOUT_TARGET;
    }
    var states =
        Stream.concat(
                counted.stream().flatMap(outcome -> Held.against(target, outcome).stream()),
                Stream.ofNullable(logged).map(sum -> Held.number(target, sum)))
            .distinct()
            .toList();
    return switch (states.size()) {
      case 0 -> State.NUMBER_MISSING;
      case 1 -> states.getFirst();
      default -> State.CONTRADICTED;
    };
  }

  static Optional<Outcome> relied(List<Outcome> outcomes) {
    var chosen = outcomes.stream().filter(Outcome::reliedOn).toList();
    return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
  }

  private static List<BigDecimal> numbers(List<Outcome> outcomes, @Nullable BigDecimal logged) {
    var numbers = new TreeSet<BigDecimal>(Comparator.naturalOrder());
    outcomes.stream().flatMap(outcome -> Stream.ofNullable(outcome.value())).forEach(numbers::add);
    Stream.ofNullable(logged).forEach(numbers::add);
    return List.copyOf(numbers);
  }

  private static @Nullable BigDecimal one(List<BigDecimal> numbers) {
    return numbers.size() == 1 ? numbers.getFirst() : null;
  }

  private static @Nullable BigDecimal percent(@Nullable Target target, @Nullable BigDecimal value) {
    if (target == null || value == null || !target.testable()) {
      return null;
    }
    var aim = target.value();
    if (aim == null || aim.signum() <= 0) {
      return null;
    }
    var percent = value.multiply(BigDecimal.valueOf(100)).divide(aim, 1, RoundingMode.HALF_UP);
    return new BigDecimal(Objects.requireNonNull(percent.stripTrailingZeros()).toPlainString());
  }
}
