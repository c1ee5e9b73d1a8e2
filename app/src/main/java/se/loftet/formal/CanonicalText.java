package se.loftet.formal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A formal text in the one way it is written for signing and checking.
///
/// One fact a line, `name value`, each line ended by a line feed, in UTF-8 and Unicode form NFC.
/// The first line is `loftet 1`, then `kind`, `municipality` and `ref`, then the facts in the order
/// of the form. Line breaks within a value are written `\n` and backslashes `\\`; spaces round a
/// value are dropped. What is not stated has no line. Anyone can write the same lines and get the
/// same SHA-256.
public record CanonicalText(String text) {
  public static Writer of(String kind, String municipality, String ref) {
    return new Writer()
        .line("loftet", "1")
        .line("kind", kind)
        .line("municipality", municipality)
        .line("ref", ref);
  }

  public String sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Puts the lines together.
  public static final class Writer {
    private final StringBuilder lines = new StringBuilder();

    private Writer() {}

    public Writer line(String name, @Nullable Object value) {
      var plain = value == null ? "" : plain(value.toString());
      if (!plain.isEmpty()) {
        lines.append(name).append(' ').append(plain).append('\n');
      }
      return this;
    }

    public Writer lines(String name, List<?> values) {
      values.forEach(value -> line(name, value));
      return this;
    }

    public CanonicalText done() {
      return new CanonicalText(lines.toString());
    }

    private static String plain(String value) {
      return Normalizer.normalize(value, Normalizer.Form.NFC)
          .strip()
          .replace("\r\n", "\n")
          .replace('\r', '\n')
          .replace("\\", "\\\\")
          .replace("\n", "\\n");
    }
  }
}
