package se.loftet.access;

import java.util.List;
import java.util.Map;

/// What somebody had written when the session ended: where it was sent, the page it was written on,
/// and the fields.
record KeptForm(String action, String page, Map<String, List<String>> fields, int size) {}
