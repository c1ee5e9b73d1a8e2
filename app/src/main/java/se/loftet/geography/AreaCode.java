package se.loftet.geography;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A code of Swedish statistics: county, municipality, DeSO, RegSO or locality. DeSO and RegSO were
/// redrawn on 1 January 2025, and many codes of the old division name other ground in the new.
/// Those of 2025 keep the ending SCB gives them (`0114A0010_DeSO2025`), so that they never meet.
public record AreaCode(Kind kind, String code, Vintage vintage) {
  public enum Kind {
    COUNTRY,
    COUNTY,
    MUNICIPALITY,
    DESO,
    REGSO,
    LOCALITY,
    POLICE_AREA,
    OTHER
  }

  /// Which division the code belongs to.
  public enum Vintage {
    UNSTATED,
    OF_2018,
    OF_2025
  }

  private static final Pattern DESO = Pattern.compile("(\\d{4}[ABC]\\d{4})(_DeSO2025)?");
  private static final Pattern REGSO = Pattern.compile("(\\d{4}R\\d{3})(_RegSO2025)?");
  private static final Pattern OF_2025 =
      Pattern.compile("(deso|regso)[ _-]?2025", Pattern.CASE_INSENSITIVE);
  private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
  private static final Pattern COUNTY = Pattern.compile("\\d{2}");
  private static final Pattern LOCALITY = Pattern.compile("\\d{4}T[BC]\\d{3}");

  /// The code in this text, if it is one.
  public static Optional<AreaCode> parse(String text) {
    var deso = DESO.matcher(text);
    if (deso.matches()) {
      return Optional.of(new AreaCode(Kind.DESO, text, vintage(deso.group(2))));
    }
    var regso = REGSO.matcher(text);
    if (regso.matches()) {
      return Optional.of(new AreaCode(Kind.REGSO, text, vintage(regso.group(2))));
    }
    return plain(text).map(kind -> new AreaCode(kind, text, Vintage.UNSTATED));
  }

  /// The code as the division of 2025 has it, where it stands without its year in data that names
  /// that year.
  ///
  /// @param words what the data is called
  public static String dated(String code, String words) {
    return parse(code)
        .filter(known -> known.vintage() == Vintage.OF_2018 && OF_2025.matcher(words).find())
        .map(known -> code + (known.kind() == Kind.DESO ? "_DeSO2025" : "_RegSO2025"))
        .orElse(code);
  }

  /// The divisions these codes belong to.
  public static Set<Vintage> vintages(Collection<String> codes) {
    var found = EnumSet.noneOf(Vintage.class);
    codes.forEach(code -> parse(code).map(AreaCode::vintage).ifPresent(found::add));
    found.remove(Vintage.UNSTATED);
    return found;
  }

  private static Vintage vintage(@org.jspecify.annotations.Nullable String suffix) {
    return suffix == null ? Vintage.OF_2018 : Vintage.OF_2025;
  }

  private static Optional<Kind> plain(String text) {
    if (text.equals("00") || text.equals("0000")) {
      return Optional.of(Kind.COUNTRY);
    }
    if (MUNICIPALITY.matcher(text).matches()) {
      return Optional.of(Kind.MUNICIPALITY);
    }
    if (COUNTY.matcher(text).matches()) {
      return Optional.of(Kind.COUNTY);
    }
    return LOCALITY.matcher(text).matches() ? Optional.of(Kind.LOCALITY) : Optional.empty();
  }
}
