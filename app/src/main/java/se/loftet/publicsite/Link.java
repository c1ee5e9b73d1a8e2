package se.loftet.publicsite;

/// Where to go, and what it is called.
public record Link(String href, String words) {}
