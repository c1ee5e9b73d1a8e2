package se.loftet.followup;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Target;

/// What several activities gave of one promise nobody reported on as a whole. See decision 0070.
///
/// What two activities did is two things and contradicts nothing: each activity's outcomes are
/// compared within the activity, and their numbers are added up. Where the sources of one activity
/// differ and none is relied on, the sum lies between its lowest and its highest.
record Parts(Target target, List<List<Outcome>> comparable) {

  /// Of several things measured against a target; empty when there is nothing to add up.
  static Optional<Parts> of(@Nullable Target target, List<List<Outcome>> comparable) {
    return comparable.size() > 1 && target != null && target.testable()
        ? Optional.of(new Parts(target, comparable))
        : Optional.empty();
  }

  /// The things, each with those of its outcomes that speak of what the target speaks of.
  static List<List<Outcome>> comparable(@Nullable Target target, List<List<Outcome>> parts) {
    return parts.stream()
        .map(part -> Held.comparable(target, part))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /// The smallest and the largest sum, one number when nothing contradicts.
  List<BigDecimal> sums() {
    if (target.kind() == Target.Kind.BINARY) {
      return List.of();
    }
    var sums = new TreeSet<BigDecimal>(Comparator.naturalOrder());
    sums.add(sum(Comparator.naturalOrder()));
    sums.add(sum(Comparator.reverseOrder()));
    return List.copyOf(sums);
  }

  private BigDecimal sum(Comparator<BigDecimal> order) {
    return comparable.stream()
        .flatMap(part ->
            counted(part).stream()
                .flatMap(outcome -> Stream.ofNullable(outcome.value()))
                .min(order)
                .stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Against a number each possible sum; of a yes or no, kept when all say yes, partly when some.
  Standing.State state() {
    var states =
        target.kind() == Target.Kind.BINARY
            ? yesOrNo()
            : sums().stream().map(sum -> Held.number(target, sum)).distinct().toList();
    return states.size() == 1 ? states.getFirst() : Standing.State.CONTRADICTED;
  }

  private List<Standing.State> yesOrNo() {
    if (comparable.stream().anyMatch(part -> Held.differ(counted(part)))) {
      return List.of(Standing.State.KEPT, Standing.State.NOT_KEPT);
    }
    var said =
        comparable.stream()
            .flatMap(part -> counted(part).stream().limit(1))
            .flatMap(outcome -> Held.against(target, outcome).stream())
            .distinct()
            .toList();
    return said.size() > 1 ? List.of(Standing.State.PARTLY) : said;
  }

  private static List<Outcome> counted(List<Outcome> part) {
    return Standing.relied(part).map(List::of).orElse(part);
  }
}
