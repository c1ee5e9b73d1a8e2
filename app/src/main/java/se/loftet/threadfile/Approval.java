package se.loftet.threadfile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one party answered to a formal text.
record Approval(
    String party,
    String sha256,
    boolean approved,
    @Nullable String comment,
    String byRole,
    Instant at) {}
