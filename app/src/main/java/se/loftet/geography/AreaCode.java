package se.loftet.geography;

import java.util.Optional;
import java.util.regex.Pattern;

/// A code of Swedish statistics: county, municipality, DeSO, RegSO or locality. DeSO and RegSO were
/// redrawn on 1 January 2025 and are never joined across that day without saying so.
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
  private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
  private static final Pattern COUNTY = Pattern.compile("\\d{2}");
  private static final Pattern LOCALITY = Pattern.compile("\\d{4}T[BC]\\d{3}");

  /// The code in this text, if it is one.
  public static Optional<AreaCode> parse(String text) {
    var deso = DESO.matcher(text);
    if (deso.matches()) {
      return Optional.of(new AreaCode(Kind.DESO, deso.group(1), vintage(deso.group(2))));
    }
    var regso = REGSO.matcher(text);
    if (regso.matches()) {
      return Optional.of(new AreaCode(Kind.REGSO, regso.group(1), vintage(regso.group(2))));
    }
    return plain(text).map(kind -> new AreaCode(kind, text, Vintage.UNSTATED));
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
