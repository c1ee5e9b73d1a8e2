package se.loftet.opendata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Municipality;
import se.loftet.promise.Promise;

/// Addresses of the interface and of the pages it points at.
final class Paths {
  static final String ROOT = "/api/v1";

  private Paths() {}

  static String municipality(String code, String list) {
    return ROOT + "/municipalities/" + code + "/" + list;
  }

  /// The part after this one of the gaps of one municipality, or of all.
  static String gaps(@Nullable String code, @Nullable String period, Page page) {
    var list = code == null ? ROOT + "/gaps" : municipality(code, "gaps");
    var of = period == null ? "" : "period=" + encoded(period) + "&";
    return "%s?%spage=%d&size=%d".formatted(list, of, page.number() + 1, page.size());
  }

  static String page(Municipality municipality, Promise promise) {
    return "/" + municipality.slug() + "/lofte/" + encoded(promise.head().ref());
  }

  static String encoded(String ref) {
    return URLEncoder.encode(ref, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
