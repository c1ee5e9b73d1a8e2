package se.loftet.publicsite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A formal version of a text as it was signed: written once, with its fingerprint.
record FormalVersion(
    String subject,
    long subjectId,
    int number,
    String text,
    String sha256,
    Instant madeAt,
    @Nullable String signedOn) {}
