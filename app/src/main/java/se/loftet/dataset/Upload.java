package se.loftet.dataset;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file somebody sent that is not taken in yet.
public record Upload(
    UUID id, String fileName, String sha256, long bytes, Instant sent, @Nullable Choice choice) {}
