package se.loftet.access;

/// What access/account.jte prints.
public record AccountPage(String name, String login) {}
