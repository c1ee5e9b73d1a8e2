package se.loftet.access;

/// What access/account.jte prints.
///
/// @param device whether a device is tied to the account
/// @param error key of what is wrong with the new password, blank when nothing is
/// @param said key of what was just done, blank when nothing was
public record AccountPage(String name, String login, boolean device, String error, String said) {}
