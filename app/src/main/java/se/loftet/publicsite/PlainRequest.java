package se.loftet.publicsite;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A request that a prepared page can answer by itself: a whole head of HTTP/1.1, GET or HEAD,
/// without body, without wishes about the connection. Everything else takes the long way.
///
/// @param encodings what the reader takes, `Accept-Encoding`
/// @param known the tags of what the reader has, `If-None-Match`
/// @param length of the head in bytes
record PlainRequest(
    boolean body, String path, @Nullable String encodings, @Nullable String known, int length) {
  private static final String END = "\r\n\r\n";
  private static final String VERSION = " HTTP/1.1";

  /// Reads the first request of what has come in, one character a byte; null when it is not whole
  /// or not plain.
  static @Nullable PlainRequest read(String received) {
    int end = received.indexOf(END);
    int line = received.indexOf("\r\n");
    boolean get = received.startsWith("GET /");
    if (end < 0 || !(get || received.startsWith("HEAD /")) || broken(received, end)) {
      return null;
    }
    int path = get ? 4 : 5;
    int version = line - VERSION.length();
    if (version <= path || !received.startsWith(VERSION, version)) {
      return null;
    }
    var fields = new Fields();
    return fields.readAll(received, line + 2, end + 2)
        ? new PlainRequest(
            get,
            received.substring(path, version),
            fields.encodings,
            fields.known,
            end + END.length())
        : null;
  }

  /// Whether a control character stands where none may.
  private static boolean broken(String received, int end) {
    for (int i = 0; i < end; i++) {
      char c = received.charAt(i);
      boolean lineEnd =
          (c == '\r' && received.charAt(i + 1) == '\n')
              || (c == '\n' && i > 0 && received.charAt(i - 1) == '\r');
      if ((c < ' ' && c != '\t' && !lineEnd) || c == 0x7f) {
        return true;
      }
    }
    return false;
  }

  /// The header fields, as far as they matter here.
  private static final class Fields {
    private @Nullable String host;
    private @Nullable String encodings;
    private @Nullable String known;

    boolean readAll(String received, int from, int end) {
      for (int at = from; at < end; ) {
        int next = received.indexOf("\r\n", at);
        int colon = received.indexOf(':', at);
        if (colon < 0 || colon > next || !name(received, at, colon)) {
          return false;
        }
        var name = received.substring(at, colon).toLowerCase(Locale.ROOT);
        if (!take(name, received.substring(colon + 1, next).strip())) {
          return false;
        }
        at = next + 2;
      }
      return host != null;
    }

    private static boolean name(String received, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = received.charAt(i);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && c != '-' && !(c >= '0' && c <= '9')) {
          return false;
        }
      }
      return to > from;
    }

    /// Whether the request is still plain with this field.
    private boolean take(String name, String value) {
      return switch (name) {
        case "host" -> {
          boolean first = host == null;
          host = value;
          yield first && host(value);
        }
        case "accept-encoding" -> {
          boolean first = encodings == null;
          encodings = value;
          yield first;
        }
        case "if-none-match" -> {
          boolean first = known == null;
          known = value;
          yield first;
        }
        case "connection" -> value.equalsIgnoreCase("keep-alive");
        case "content-length", "transfer-encoding", "expect", "upgrade", "te", "trailer" -> false;
        default -> !name.startsWith("x-forwarded") && !name.equals("forwarded");
      };
    }

    private static boolean host(String value) {
      return !value.isEmpty() && value.chars().allMatch(Fields::ofHost);
    }

    private static boolean ofHost(int c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || ".:-[]".indexOf(c) >= 0;
    }
  }
}
