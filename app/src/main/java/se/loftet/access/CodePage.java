package se.loftet.access;

/// What access/code.jte prints.
public record CodePage(String error) {}
