package se.loftet.access;

import java.util.List;
import java.util.Map;

/// What access/kept.jte prints: the fields of a form whose page is gone.
public record KeptPage(Map<String, List<String>> fields) {}
