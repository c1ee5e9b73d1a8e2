package se.loftet.publicsite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// One page as it goes out: the bytes in both encodings, each with its own strong entity tag.
///
/// @param language `sv` or `en`
/// @param searched whether a query after the address asks for another page than this one
record PreparedPage(Form plain, Form packed, String language, boolean searched) {

  /// The bytes of one encoding and their tag.
  @SuppressWarnings("ArrayRecordComponent")
  record Form(byte[] bytes, String tag) {}

  static PreparedPage of(byte[] html, String language) {
    return of(html, fingerprint(html), language);
  }

  static PreparedPage of(byte[] html, String fingerprint, String language) {
    return new PreparedPage(
        new Form(html, tag(fingerprint)),
        new Form(packed(html), '"' + fingerprint + "-gz\""),
        language,
        false);
  }

  PreparedPage withSearch() {
    return new PreparedPage(plain, packed, language, true);
  }

  Form form(boolean gzip) {
    return gzip ? packed : plain;
  }

  /// The tag of the plain form of a page with this fingerprint.
  static String tag(String fingerprint) {
    return '"' + fingerprint + '"';
  }

  static String fingerprint(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 27);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] packed(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (var gzip = new Smallest(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /// Packed once, sent often: the most thorough level.
  private static final class Smallest extends GZIPOutputStream {
    Smallest(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
