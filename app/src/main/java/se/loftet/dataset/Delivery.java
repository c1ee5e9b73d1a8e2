package se.loftet.dataset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file taken into a data set. The first is the data set, every later one a revision of it.
///
/// @param columns the columns the file had
/// @param undone when it was taken back; null while it counts
public record Delivery(
    long id,
    long dataSet,
    int number,
    String fileName,
    String sha256,
    long bytes,
    Instant received,
    String importer,
    Mapping mapping,
    List<String> columns,
    Taken taken,
    @Nullable Instant undone) {}
