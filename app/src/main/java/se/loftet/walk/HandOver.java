package se.loftet.walk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A measure in a fault-report system: its number there, and what that system says of it. Closed
/// there is not the same as done.
///
/// @param status `open` or `closed`, as GeoReport v2 says
public record HandOver(
    String requestId,
    @Nullable String status,
    @Nullable String notes,
    Instant sent,
    @Nullable Instant fetched) {}
