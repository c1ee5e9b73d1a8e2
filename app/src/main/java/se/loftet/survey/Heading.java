package se.loftet.survey;

/// What stands above the questions in one language. `about` may be blank.
public record Heading(String language, String title, String about) {}
