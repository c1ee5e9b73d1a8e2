package se.loftet.promise;

import org.jspecify.annotations.Nullable;

/// What one party does of a promise. `party` is the party's `ref`.
public record Share(String party, @Nullable String text) {}
