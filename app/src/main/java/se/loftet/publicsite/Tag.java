package se.loftet.publicsite;

/// A word with a sign and a colour, in that order of importance; `css` picks the sign.
public record Tag(String css, String words) {}
