package se.loftet.judgement;

import java.time.Instant;

/// That somebody opened the text of a judgement.
public record Reading(String who, Instant at) {}
