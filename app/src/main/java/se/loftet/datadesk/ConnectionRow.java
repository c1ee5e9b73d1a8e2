package se.loftet.datadesk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.connector.Connection;
import se.loftet.connector.Feed;
import se.loftet.platform.web.Text;

/// One source as its row shows it.
///
/// @param measures what is written of key figures; null where there are none to write
/// @param dataSetHref where its data is seen; blank before any came
public record ConnectionRow(
    String word,
    String title,
    String words,
    boolean active,
    boolean busy,
    @Nullable String measures,
    String succeeded,
    String failed,
    String fault,
    String waits,
    String action,
    String dataSetHref) {

  static ConnectionRow of(
      Text text, String slug, Connection connection, boolean busy, Map<Feed, String> written) {
    var feed = connection.feed();
    var base = "/arbete/" + slug + "/underlag";
    return new ConnectionRow(
        feed.word(),
        text.of("connector." + feed.word()),
        text.of("connector." + feed.word() + ".words"),
        connection.active(),
        busy,
        feed == Feed.KOLADA
            ? written.getOrDefault(feed, connection.measures().replace(",", ", "))
            : null,
        time(text, connection.succeeded()),
        connection.failed() == null ? "" : time(text, connection.failed()),
        fault(text, connection.fault()),
        connection.waitUntil() == null
            ? ""
            : text.of("connector.waits", text.moment(connection.waitUntil())),
        base + "/hamtningar/" + feed.word(),
        connection.dataSet() == null ? "" : base + "/data/" + connection.dataSet());
  }

  private static String time(Text text, @Nullable Instant at) {
    return at == null ? text.of("connector.never") : text.moment(at);
  }

  /// Kept as its code and, after a blank, its value.
  private static String fault(Text text, @Nullable String kept) {
    if (kept == null) {
      return "";
    }
    var parts = kept.split(" ", 2);
    return text.of("connector.fault." + parts[0], parts.length > 1 ? parts[1] : "");
  }
}
