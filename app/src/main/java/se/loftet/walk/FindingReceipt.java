package se.loftet.walk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;

/// How far a finding has come, as whoever has its code may know.
///
/// @param walk stable name of the walk, when everybody may read of it
/// @param observation stable name of what it is told as, when everybody may read that
/// @param came the day it reached the server
/// @param answered whether it needs no decision: a bright spot, or a look back
public record FindingReceipt(
    String municipality,
    String slug,
    @Nullable String walk,
    @Nullable String observation,
    LocalDate came,
    @Nullable PartialDate happens,
    boolean answered,
    boolean decided) {

  /// The last day for a decision.
  public LocalDate due() {
    return (happens == null ? came : happens.lastDay()).plusDays(Deadline.DAYS);
  }
}
