package se.loftet.geography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Municipalities and counties by the names sources give them. Names come from geo/README.md's
/// list.
public final class AreaNames {
  private static final Set<String> COUNTRY =
      Set.of("riket", "hela riket", "sverige", "alla kommuner", "totalt riket");
  private static final Map<String, String> MUNICIPALITIES = new HashMap<>();
  private static final Map<String, String> COUNTIES = new HashMap<>();
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (var line : lines("/geo/municipality-names.csv")) {
      put(MUNICIPALITIES, line[0], line[1], line[2]);
      NAMES.put(line[0], line[2]);
    }
    for (var line : lines("/geo/county-names.csv")) {
      put(COUNTIES, line[0], line[1], line[2]);
      NAMES.put(line[0], line[1]);
    }
  }

  private AreaNames() {}

  private static List<String[]> lines(String file) {
    try (var in = Objects.requireNonNull(AreaNames.class.getResourceAsStream(file));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static void put(Map<String, String> names, String code, String full, String plain) {
    names.put(key(full), code);
    names.put(key(plain), code);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// The short name of a municipality, the full name of a county.
  public static Optional<String> name(String code) {
    return Optional.ofNullable(NAMES.get(code));
  }

  public static Optional<AreaCode> municipality(String name) {
    return found(AreaCode.Kind.MUNICIPALITY, MUNICIPALITIES.get(key(name)));
  }

  /// A county, also where the source leaves `län` out.
  public static Optional<AreaCode> county(String name) {
    return found(AreaCode.Kind.COUNTY, COUNTIES.get(key(name)));
  }

  /// The area of this name: the country, a county where the name says so, else a municipality, else
  /// a county.
  public static Optional<AreaCode> find(String name) {
    if (COUNTRY.contains(key(name))) {
      return found(AreaCode.Kind.COUNTRY, "00");
    }
    return key(name).endsWith(" län") || municipality(name).isEmpty()
        ? county(name)
        : municipality(name);
  }

  private static Optional<AreaCode> found(
      AreaCode.Kind kind, @org.jspecify.annotations.Nullable String code) {
    return code == null
        ? Optional.empty()
        : Optional.of(new AreaCode(kind, code, AreaCode.Vintage.UNSTATED));
  }
}
