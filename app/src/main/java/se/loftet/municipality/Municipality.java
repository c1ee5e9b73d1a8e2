package se.loftet.municipality;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A municipality (kommun), the tenant of everything else.
///
/// @param code four digits as SCB gives them, `0486`
/// @param slug its word in addresses, `strangnas`
/// @param settings thresholds this municipality has chosen itself, by name; the rest are defaults
public record Municipality(
    String code,
    String name,
    String slug,
    @Nullable String orgNumber,
    @Nullable String county,
    @Nullable String contact,
    @Nullable Instant released,
    int version,
    Map<String, Integer> settings) {

  public Municipality {
    settings = Map.copyOf(settings);
  }

  /// One that follows all defaults.
  public Municipality(String code, String name, String slug) {
    this(code, name, slug, null, null, null, null, 1, Map.of());
  }

  /// The same municipality, open to everyone since that moment.
  public Municipality released(Instant when) {
    return new Municipality(code, name, slug, orgNumber, county, contact, when, version, settings);
  }
}
