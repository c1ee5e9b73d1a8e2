package se.loftet.publicsite;

import org.jspecify.annotations.Nullable;

/// What publicsite/follow.jte prints: a question for an address, or one press that says yes or
/// stop.
///
/// @param lead what it is about, or what has happened
/// @param asks whether an address can be written
/// @param press what is said with one press; blank when nothing is asked
public record FollowPage(
    String action,
    Link back,
    String heading,
    String lead,
    boolean asks,
    String address,
    @Nullable String fault,
    String press) {}
