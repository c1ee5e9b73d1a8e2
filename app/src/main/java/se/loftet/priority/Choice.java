package se.loftet.priority;

import se.loftet.promise.FocusArea;

/// That a problem was chosen or deselected, and why.
public record Choice(long problem, FocusArea.Choice choice, String reason) {}
