package se.loftet.analysis;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How numbers were computed: enough to compute them again.
///
/// @param seed null where the method draws no random numbers
public record Made(
    String method, String version, Map<String, String> parameters, @Nullable Long seed) {
  public Made {
    parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
