package se.loftet.access;

/// What access/link.jte prints.
///
/// @param first whether the first administrator is to be made, with login and name
/// @param error key of what is wrong with the form, blank when nothing is
public record LinkPage(
    String title, String action, boolean first, String login, String name, String error) {}
