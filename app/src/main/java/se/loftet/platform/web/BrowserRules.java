package se.loftet.platform.web;

import java.util.Map;

/// What every answer tells the browser: load from here only, run no foreign script, never frame us.
public final class BrowserRules {
  public static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  public static final String PERMISSIONS =
      "geolocation=(self), camera=(self), microphone=(), payment=(), usb=(), browsing-topics=()";
  public static final String REFERRER = "strict-origin-when-cross-origin";
  public static final long TRANSPORT_SECONDS = 63_072_000;
  public static final String TRANSPORT = "max-age=" + TRANSPORT_SECONDS + " ; includeSubDomains";

  /// The headers of a page that anyone may see and a cache may keep, but must ask about each time.
  public static final Map<String, String> PREPARED =
      Map.of(
          "Content-Security-Policy", CONTENT,
          "Permissions-Policy", PERMISSIONS,
          "Referrer-Policy", REFERRER,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "X-XSS-Protection", "0",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cache-Control", "public, max-age=0, must-revalidate",
          "Vary", "Accept-Encoding");

  private BrowserRules() {}

  /// The same for one page that shows pictures of another host.
  public static String withPicturesOf(String origin) {
    return CONTENT.replace("img-src 'self'", "img-src 'self' " + origin);
  }
}
