package se.loftet.followup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Target;

/// One outcome held against a target.
final class Held {
  private Held() {}

  /// The outcomes that speak of what the target speaks of: a number in its unit, or a yes or no.
  static List<Outcome> comparable(@Nullable Target target, List<Outcome> outcomes) {
    if (target != null && target.kind() == Target.Kind.BINARY) {
      return outcomes.stream().filter(outcome -> outcome.answer() != null).toList();
    }
    var unit = target == null || target.unit() == null ? firstUnit(outcomes) : target.unit();
    return outcomes.stream()
        .filter(outcome -> outcome.value() != null && sameUnit(unit, outcome.unit()))
        .toList();
  }

  private static @Nullable String firstUnit(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.value() != null)
        .flatMap(outcome -> Stream.ofNullable(outcome.unit()))
        .findFirst()
        .orElse(null);
  }

  static boolean sameUnit(@Nullable String wanted, @Nullable String unit) {
    return wanted == null || unit == null || plain(wanted).equals(plain(unit));
  }

  private static String plain(String unit) {
    return unit.strip().toLowerCase(Locale.ROOT);
  }

  /// Whether the sources contradict each other.
  static boolean differ(List<Outcome> comparable) {
    var numbers = new TreeSet<BigDecimal>();
    var answers = new TreeSet<Boolean>();
    comparable.forEach(outcome -> {
      Stream.ofNullable(outcome.value()).forEach(numbers::add);
      Stream.ofNullable(outcome.answer()).forEach(answers::add);
    });
    return numbers.size() > 1 || answers.size() > 1;
  }

  static Optional<Standing.State> against(Target target, Outcome outcome) {
    if (target.kind() == Target.Kind.BINARY) {
      return Optional.ofNullable(outcome.answer())
          .map(yes -> yes ? Standing.State.KEPT : Standing.State.NOT_KEPT);
    }
    return Optional.ofNullable(outcome.value()).map(value -> number(target, value));
  }

  static Standing.State number(Target target, BigDecimal value) {
    int order = value.compareTo(Objects.requireNonNull(target.value()));
    boolean kept =
        switch (Objects.requireNonNull(target.operator())) {
          case AT_LEAST -> order >= 0;
          case EXACTLY -> order == 0;
          case AT_MOST -> order <= 0;
        };
    if (kept) {
      return Standing.State.KEPT;
    }
    boolean part = target.operator() != Target.Operator.AT_MOST && value.signum() > 0;
    return part ? Standing.State.PARTLY : Standing.State.NOT_KEPT;
  }
}
