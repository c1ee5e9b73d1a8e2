package se.loftet.workplace.walk;

import org.jspecify.annotations.Nullable;

/// What walk/poster.jte prints on one A4.
public record PosterPage(
    String back,
    String title,
    String facts,
    @Nullable String meetingPlace,
    @Nullable String invitation,
    @Nullable String accessibility,
    @Nullable String organiser,
    String address,
    String code,
    int side) {}
