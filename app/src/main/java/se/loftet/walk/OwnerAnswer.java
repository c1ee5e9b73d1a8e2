package se.loftet.walk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an owner outside the municipality answered through a link.
///
/// @param done whether it is done already; `day` says when, or by when it will be
/// @param taken when somebody at the municipality took it in
public record OwnerAnswer(
    long id,
    String responsible,
    Measure.Decision decision,
    boolean done,
    @Nullable String day,
    @Nullable String words,
    Instant at,
    @Nullable Instant taken) {}
