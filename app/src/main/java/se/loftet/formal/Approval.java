package se.loftet.formal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One party's yes or no to one text. A no carries a comment.
public record Approval(
    String sha256,
    String party,
    boolean approved,
    @Nullable String comment,
    String byRole,
    Instant at) {}
