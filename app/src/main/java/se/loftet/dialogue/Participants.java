package se.loftet.dialogue;

import org.jspecify.annotations.Nullable;

/// How many of a sex and an age were met. Counts only, never persons.
public record Participants(@Nullable Sex sex, @Nullable Age age, @Nullable Integer people) {}
