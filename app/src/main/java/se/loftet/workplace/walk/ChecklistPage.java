package se.loftet.workplace.walk;

import java.util.Map;

/// What walk/checklist.jte prints.
///
/// @param version 0 when the municipality follows the program's own list
/// @param theirs the list that somebody else saved meanwhile; blank when nobody did
public record ChecklistPage(
    String action,
    String back,
    int version,
    String lines,
    String theirs,
    Map<String, String> faults) {}
