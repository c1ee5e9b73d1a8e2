package se.loftet.walk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an owner outside is asked through a link.
public record OwnerQuestion(
    String municipality,
    long measure,
    String responsible,
    String question,
    Instant sent,
    Instant expires,
    @Nullable Instant used) {}
