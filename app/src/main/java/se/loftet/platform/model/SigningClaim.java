package se.loftet.platform.model;

import org.jspecify.annotations.Nullable;

/// When something was signed according to one source. Sources may contradict each other.
public record SigningClaim(PartialDate date, @Nullable String source) {}
