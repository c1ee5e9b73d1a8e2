package se.loftet.dataset;

/// What a file brought: the count of its rows and what changed by them.
public record Taken(Report report, Changes changes) {}
