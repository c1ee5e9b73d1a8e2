package se.loftet.walk;

import java.util.List;

/// The same thing as another walk saw it, with that walk's pictures.
public record Sight(Walk walk, Observation seen, List<Photo> photos) {}
