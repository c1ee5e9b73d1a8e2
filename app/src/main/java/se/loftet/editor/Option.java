package se.loftet.editor;

/// One thing a field can be set to.
public record Option(String value, String words, boolean chosen) {}
