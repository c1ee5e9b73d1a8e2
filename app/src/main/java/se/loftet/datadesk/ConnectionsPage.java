package se.loftet.datadesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What datadesk/connections.jte prints.
public record ConnectionsPage(
    String back, boolean done, @Nullable String fault, List<ConnectionRow> rows) {}
