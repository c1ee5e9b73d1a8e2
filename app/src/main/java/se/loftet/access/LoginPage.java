package se.loftet.access;

/// What access/login.jte prints.
///
/// @param message key of what happened before, blank when nothing did
public record LoginPage(String message) {}
