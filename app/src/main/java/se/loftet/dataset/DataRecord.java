package se.loftet.dataset;

import java.util.Map;

/// A row kept as it came, by column; blank cells are left out.
public record DataRecord(long line, Map<String, String> cells) {}
