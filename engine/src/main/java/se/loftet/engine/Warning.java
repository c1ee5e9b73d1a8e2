package se.loftet.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a reader must know before trusting a result.
public enum Warning {
  /// Fewer observations than the method needs to be believed.
  TOO_FEW,
  /// One coordinate holds an implausible share: probably a default of the geocoder.
  ONE_COORDINATE_DOMINATES,
  /// The count follows how hard the police look, as for narcotics and traffic (spaningsbrott).
  COUNT_FOLLOWS_EFFORT,
  /// The last part of the period is low because reports are still to come.
  INCOMPLETE_BY_REPORTING_DELAY,
  /// All values are equal, so nothing can stand out.
  NO_VARIATION,
  /// Long, uncertain spans carry much of the weight.
  LONG_SPANS,
  /// A stratum with a single sampled cluster was handled by a stated rule.
  LONELY_CLUSTER,
  /// The fit needed a fallback, such as Poisson for an infinite theta.
  FALLBACK_USED,
  /// A tie decided the answer, and another order of the rows would give another one.
  TIE_DECIDES,
  /// No choice of further cells keeps the hidden ones from being worked out.
  NOT_PROTECTED;

  /// The name used in files: `too_few`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// A copy that cannot be changed and is always gone through in the order above.
  public static Set<Warning> ordered(Set<Warning> warnings) {
    var copy = EnumSet.noneOf(Warning.class);
    copy.addAll(warnings);
    return Collections.unmodifiableSet(copy);
  }
}
