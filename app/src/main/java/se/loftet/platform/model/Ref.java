package se.loftet.platform.model;

/// The identity of one stored object of kind `T`, so that a problem is never taken for a place.
@SuppressWarnings("UnusedTypeParameter")
public record Ref<T>(long id) {}
