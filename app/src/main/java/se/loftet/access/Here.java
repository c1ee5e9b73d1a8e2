package se.loftet.access;

import java.util.regex.Pattern;

/// An address inside this site, so that nobody is sent elsewhere by a forged link.
final class Here {
  private static final Pattern INSIDE = Pattern.compile("/([A-Za-z0-9._~-][A-Za-z0-9._~%/?=&-]*)?");

  private Here() {}

  /// The path itself, or the start page when it may lead away.
  static String path(String wanted) {
    return INSIDE.matcher(wanted).matches() ? wanted : "/";
  }
}
