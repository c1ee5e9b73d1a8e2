package se.loftet.connector;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Asks public servers as they want to be asked: with a name, not too often, not for what we have
/// (RFC 9110 §13), waiting when told to (§10.2.3) and longer after each failure.
final class PoliteClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration WHEN_BUSY = Duration.ofHours(1);
  private static final int LARGEST = 64 << 20;
  private static final int TRIES = 3;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(15))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Map<String, Instant> called = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Pause pause;
  private final String agent;

  /// @param agent who is asking, with an address to answer to
  PoliteClient(Clock clock, Pause pause, String agent) {
    this.clock = clock;
    this.pause = pause;
    this.agent = agent;
  }

  Answer get(Feed feed, URI address, @Nullable String entityTag, @Nullable String modified) {
    var request = HttpRequest.newBuilder(address).GET();
    if (entityTag != null) {
      request.header("If-None-Match", entityTag);
    }
    if (modified != null) {
      request.header("If-Modified-Since", modified);
    }
    return send(feed, request);
  }

  Answer post(Feed feed, URI address, String json) {
    return send(
        feed,
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private Answer send(Feed feed, HttpRequest.Builder builder) {
    var request =
        builder
            .timeout(PATIENCE)
            .header("User-Agent", agent)
            .header("Accept", "application/json")
            .build();
    try {
      for (int attempt = 1; ; attempt++) {
        var answer = once(feed, request, attempt == TRIES);
        if (answer != null) {
          return answer;
        }
        pause.pause(Duration.ofSeconds(2L << attempt));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceFault("stopped");
    }
  }

  /// One try; null when it is worth another.
  private @Nullable Answer once(Feed feed, HttpRequest request, boolean last)
      throws InterruptedException {
    keepApart(feed, request.uri().getAuthority());
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        return judged(response, body, last);
      }
    } catch (IOException away) {
      if (last) {
        throw new SourceFault("away");
      }
      return null;
    }
  }

  private @Nullable Answer judged(HttpResponse<?> response, InputStream body, boolean last)
      throws IOException, InterruptedException {
    int status = response.statusCode();
    if (status == 304) {
      return new Answer(null, null, null);
    }
    if (status == 429 || status == 503) {
      waitAsTold(response, last);
      return null;
    }
    if (status >= 500 && !last) {
      return null;
    }
    if (status != 200) {
      throw new SourceFault("status", status);
    }
    var bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length == 0) {
      throw new SourceFault("empty");
    }
    if (bytes.length > LARGEST) {
      throw new SourceFault("tooLarge");
    }
    var headers = response.headers();
    return new Answer(
        bytes,
        headers.firstValue("ETag").orElse(null),
        headers.firstValue("Last-Modified").orElse(null));
  }

  private void waitAsTold(HttpResponse<?> response, boolean last) throws InterruptedException {
    var wait = retryAfter(response.headers().firstValue("Retry-After").orElse(""));
    var asked = wait == null ? WHEN_BUSY : wait;
    if (last || (wait != null && wait.compareTo(LONGEST_WAIT) > 0)) {
      throw new SourceFault("busy", response.statusCode(), clock.instant().plus(asked));
    }
    if (wait != null) {
      pause.pause(wait);
    }
  }

  /// Seconds or a date; null when nothing, or nothing that can be read, is said.
  private @Nullable Duration retryAfter(String said) {
    try {
      if (said.matches("\\d{1,7}")) {
        return Duration.ofSeconds(Long.parseLong(said));
      }
      var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var left = Duration.between(clock.instant(), until);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  private void keepApart(Feed feed, String server) throws InterruptedException {
    var now = clock.instant();
    var before = called.get(server);
    var wait = before == null ? Duration.ZERO : feed.apart().minus(Duration.between(before, now));
    if (wait.isPositive()) {
      pause.pause(wait);
    }
    called.put(server, clock.instant());
  }
}
