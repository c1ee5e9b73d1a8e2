package se.loftet.publicsite;

import org.jspecify.annotations.Nullable;

/// What a request says of encodings and of what it already has (RFC 9110 §12.5.3, §13.1.2).
final class Negotiation {
  private Negotiation() {}

  /// Whether the answer may be packed with gzip.
  static boolean gzip(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    for (var each : accepted.split(",", -1)) {
      var parts = each.strip().split(";", -1);
      var coding = parts[0].strip();
      if (coding.equalsIgnoreCase("gzip") || coding.equals("*")) {
        return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  /// Whether the reader has the page with this tag already. Compared weakly, as the RFC says.
  static boolean known(@Nullable String has, String tag) {
    if (has == null) {
      return false;
    }
    for (var each : has.split(",", -1)) {
      var one = each.strip();
      if (one.equals("*") || (one.startsWith("W/") ? one.substring(2) : one).equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
