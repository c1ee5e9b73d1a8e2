package se.loftet.municipality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.ThreadObject;

/// A locality (ort), district (kommundel) or other named area. Latitude and longitude in WGS 84.
public record Place(
    Head head,
    Kind kind,
    String name,
    @Nullable String code,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    @Nullable Integer population,
    @Nullable Integer populationYear,
    @Nullable String source)
    implements ThreadObject {
  public enum Kind {
    LOCALITY,
    DISTRICT,
    AREA
  }

  @Override
  public String label() {
    return name;
  }
}
