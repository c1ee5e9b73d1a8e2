package se.loftet.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row that was not taken in: its line in the file, why, and its cells as they stood there.
public record QuarantinedRow(long line, Reason reason, List<@Nullable String> cells) {}
