package se.loftet.walk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// A place where a walk stops (stopp), in the order it is walked. WGS 84.
public record Stop(
    Head head,
    Ref<Walk> walk,
    String name,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    @Nullable String note)
    implements ThreadObject {
  @Override
  public String label() {
    return name;
  }

  public Stop at(Head next) {
    return new Stop(next, walk, name, latitude, longitude, note);
  }
}
