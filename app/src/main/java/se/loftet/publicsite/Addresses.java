package se.loftet.publicsite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.loftet.platform.web.Text;

/// The stable addresses of the public pages, in one language.
record Addresses(Text text) {
  private String root() {
    return text.language().equals("sv") ? "" : "/" + text.language();
  }

  String start() {
    return root().isEmpty() ? "/" : root();
  }

  String page(String word) {
    return root() + "/" + word;
  }

  String municipality(String slug) {
    return root() + "/" + slug;
  }

  String period(String slug, String document) {
    return municipality(slug) + "/" + encoded(document);
  }

  String promise(String slug, String promise) {
    return municipality(slug) + "/lofte/" + encoded(promise);
  }

  private static String encoded(String ref) {
    return URLEncoder.encode(ref, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
