package se.loftet.publicsite;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The address somebody most likely meant: capitals, Swedish letters and a slash at the end are
/// forgiven where a page stands without them.
final class Likeness {
  private Likeness() {}

  static Optional<String> of(String path, PublicPages pages) {
    var plain = plain(path);
    return plain.equals(path) ? Optional.empty() : pages.find(plain).map(page -> plain);
  }

  private static String plain(String path) {
    try {
      var words = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      var letters = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
      return letters.replaceAll("\\p{M}", "").replaceAll("(?<=.)/+$", "");
    } catch (IllegalArgumentException halfAnEscape) {
      return path;
    }
  }
}
