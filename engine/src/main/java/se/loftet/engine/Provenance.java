package se.loftet.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a result came about: enough to compute it again and to judge it.
///
/// `seed` is null where the method draws no random numbers.
public record Provenance(
    String method,
    String version,
    Map<String, Object> parameters,
    @Nullable Long seed,
    Rejections rejections,
    Set<Warning> warnings) {

  public Provenance {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    warnings = Warning.ordered(warnings);
  }

  /// A method without randomness that took every row and has nothing to warn of.
  public static Provenance of(String method, String version, Map<String, Object> parameters) {
    return new Provenance(method, version, parameters, null, Rejections.NONE, Set.of());
  }

  /// With one parameter more.
  public Provenance with(String parameter, Object value) {
    var more = new TreeMap<>(parameters);
    more.put(parameter, value);
    return new Provenance(method, version, more, seed, rejections, warnings);
  }

  public Provenance withSeed(long usedSeed) {
    return new Provenance(method, version, parameters, usedSeed, rejections, warnings);
  }

  public Provenance withRejections(Rejections rejected) {
    return new Provenance(method, version, parameters, seed, rejected, warnings);
  }

  public Provenance warnings(Set<Warning> more) {
    var all = EnumSet.noneOf(Warning.class);
    all.addAll(warnings);
    all.addAll(more);
    return new Provenance(method, version, parameters, seed, rejections, all);
  }

  /// Warns of too few observations for an interval that rests on large numbers.
  public Provenance from(long observations, long needed) {
    return observations < needed ? warning(Warning.TOO_FEW) : this;
  }

  public Provenance warning(Warning warning) {
    var more = EnumSet.of(warning);
    more.addAll(warnings);
    return new Provenance(method, version, parameters, seed, rejections, more);
  }
}
