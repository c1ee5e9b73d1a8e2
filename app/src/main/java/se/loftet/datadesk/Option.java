package se.loftet.datadesk;

/// One value of a list.
public record Option(String value, String words, boolean chosen) {}
