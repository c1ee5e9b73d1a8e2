package se.loftet.connector;

import org.jspecify.annotations.Nullable;

/// What a source answered: bytes, with what it calls them; no bytes when nothing is new.
@SuppressWarnings("ArrayRecordComponent")
record Answer(byte @Nullable [] bytes, @Nullable String entityTag, @Nullable String modified) {}
