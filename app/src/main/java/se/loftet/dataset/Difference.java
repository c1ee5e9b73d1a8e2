package se.loftet.dataset;

import org.jspecify.annotations.Nullable;

/// One row a delivery changed: what it is, what it held before and what it holds since. Nothing
/// before means added, nothing since withdrawn.
public record Difference(String row, @Nullable String before, @Nullable String after) {}
