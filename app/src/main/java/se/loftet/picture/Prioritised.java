package se.loftet.picture;

/// That a problem was chosen (`CHOSEN`) or deselected (`DESELECTED`), and why.
record Prioritised(String choice, String reason) {}
