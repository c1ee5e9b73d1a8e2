package se.loftet.platform.model;

import org.jspecify.annotations.Nullable;

/// One kind of object of the thread, as addresses, thread files and forms know it.
///
/// @param word its word in addresses, `problem`
/// @param parent the component that names the object it lies under, or none
public record Kind<T extends ThreadObject>(Class<T> type, String word, @Nullable String parent) {}
