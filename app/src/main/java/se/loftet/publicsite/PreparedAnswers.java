package se.loftet.publicsite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.web.BrowserRules;

/// The answers to plain requests, byte by byte as they go out: the same headers and bodies as
/// `PublicPageFilter` sends.
final class PreparedAnswers {
  private static final byte[] WHOLE =
      bytes("HTTP/1.1 200 \r\n" + rules() + "Content-Type: text/html;charset=UTF-8\r\n");
  private static final byte[] UNCHANGED = bytes("HTTP/1.1 304 \r\n" + rules());
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private final PublicPages pages;
  private final Clock clock;
  private volatile Now now = new Now(0, new byte[0]);

  /// The second that is and what the header says of it, with the end of the head.
  @SuppressWarnings("ArrayRecordComponent")
  private record Now(long second, byte[] line) {}

  PreparedAnswers(PublicPages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /// The answer in the order its parts are sent, or null when no prepared page has this address.
  ByteBuffer @Nullable [] to(PlainRequest request) {
    var page = pages.find(request.path()).orElse(null);
    if (page == null) {
      return null;
    }
    boolean gzip = Negotiation.gzip(request.encodings());
    var form = page.form(gzip);
    if (Negotiation.known(request.known(), form.tag())) {
      return parts(UNCHANGED, bytes(tag(form)), date());
    }
    var own =
        bytes(
            tag(form)
                + "Content-Language: "
                + page.language()
                + (gzip ? "\r\nContent-Encoding: gzip" : "")
                + "\r\nContent-Length: "
                + form.bytes().length
                + "\r\n");
    return request.body() ? parts(WHOLE, own, date(), form.bytes()) : parts(WHOLE, own, date());
  }

  private static String tag(PreparedPage.Form form) {
    return "ETag: " + form.tag() + "\r\n";
  }

  private static ByteBuffer[] parts(byte[]... parts) {
    var buffers = new ByteBuffer[parts.length];
    for (int i = 0; i < parts.length; i++) {
      buffers[i] = ByteBuffer.wrap(parts[i]);
    }
    return buffers;
  }

  private byte[] date() {
    long second = Math.floorDiv(clock.millis(), 1000L);
    var known = now;
    if (known.second() != second) {
      var date = DATE.format(Instant.ofEpochSecond(second));
      known = new Now(second, bytes("Date: " + date + "\r\n\r\n"));
      now = known;
    }
    return known.line();
  }

  private static String rules() {
    return new TreeMap<>(BrowserRules.PREPARED)
        .entrySet().stream()
            .map((Map.Entry<String, String> rule) -> rule.getKey() + ": " + rule.getValue())
            .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
