package se.loftet.threadfile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A police area that the municipality belongs to. Other municipalities say the same in their
/// files.
record Area(String code, String name, @Nullable Instant released) {}
