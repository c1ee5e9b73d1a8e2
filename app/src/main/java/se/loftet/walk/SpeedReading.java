package se.loftet.walk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// What a speed meter measured at one place (hastighetsmätning). Vehicles are counted, never known.
///
/// @param speedLimit km/h
/// @param vehicles how many were measured
/// @param mean km/h
/// @param percentile85 the speed that 85 of 100 kept below, km/h
/// @param shareOver per cent faster than the limit
public record SpeedReading(
    Head head,
    Ref<Walk> walk,
    String placeText,
    @Nullable RoadKeeper roadKeeper,
    @Nullable Integer speedLimit,
    int vehicles,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal percentile85,
    @Nullable BigDecimal shareOver,
    @Nullable String device,
    PartialDate starts,
    PartialDate ends)
    implements ThreadObject {
  public enum RoadKeeper {
    MUNICIPALITY,
    ROAD_ADMINISTRATION,
    PRIVATE_ROAD
  }

  @Override
  public String label() {
    return placeText;
  }

  public SpeedReading at(Head next) {
    return new SpeedReading(
        next,
        walk,
        placeText,
        roadKeeper,
        speedLimit,
        vehicles,
        mean,
        percentile85,
        shareOver,
        device,
        starts,
        ends);
  }
}
