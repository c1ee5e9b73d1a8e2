package se.loftet.municipality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A municipality (kommun), the tenant of everything else.
///
/// @param code four digits as SCB gives them, `0486`
/// @param slug its word in addresses, `strangnas`
public record Municipality(
    String code,
    String name,
    String slug,
    @Nullable String orgNumber,
    @Nullable String county,
    @Nullable String contact,
    @Nullable Instant released,
    int version) {}
