package se.loftet.workplace.walk;

import java.util.Map;

/// What walk/checklist.jte prints.
///
/// @param version 0 when the municipality follows the program's own list
public record ChecklistPage(
    String action, String back, int version, String lines, Map<String, String> faults) {}
