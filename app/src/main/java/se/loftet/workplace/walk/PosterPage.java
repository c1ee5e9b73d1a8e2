package se.loftet.workplace.walk;

import org.jspecify.annotations.Nullable;

/// What walk/poster.jte prints on one A4.
///
/// @param when the day of the week, the day and the time; what is known of them
public record PosterPage(
    String back,
    String title,
    String when,
    String facts,
    @Nullable String meetingPlace,
    @Nullable String invitation,
    @Nullable String accessibility,
    @Nullable String organiser,
    String address,
    String code,
    int side) {}
