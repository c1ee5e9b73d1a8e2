package se.loftet.platform.model;

import org.jspecify.annotations.Nullable;

/// Who signed, by title and organisation. The name is optional; the demo has none.
///
/// @param uncertain published in a way that leaves open whether this person signed
public record Signatory(
    @Nullable String name,
    String title,
    @Nullable String organisation,
    String party,
    boolean uncertain) {}
