package se.loftet.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Codes from a device (TOTP, RFC 6238): six digits, thirty seconds, SHA-1, which every
/// authenticator app knows. A code of the step before or after is taken for slow hands and clocks.
final class Totp {
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /// A fresh secret of 160 bits, in base 32 as apps want it.
  static String secret() {
    var bytes = Tokens.bytes(32);
    var secret = new StringBuilder();
    for (var b : bytes) {
      secret.append(LETTERS.charAt(b & 31));
    }
    return secret.toString();
  }

  /// The code a device with this secret shows at this moment.
  static String code(String secret, Instant at) {
    try {
      var key = new SecretKeySpec(decoded(secret), "RAW");
      return GENERATOR.generateOneTimePasswordString(key, at, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The time step the code belongs to, if it is right now or one step off.
  static OptionalLong step(String secret, String code, Instant now) {
    var given = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
    var found = OptionalLong.empty();
    for (int off = -1; off <= 1; off++) {
      var at = now.plusSeconds(30L * off);
      if (MessageDigest.isEqual(code(secret, at).getBytes(StandardCharsets.UTF_8), given)) {
        found = OptionalLong.of(at.getEpochSecond() / 30);
      }
    }
    return found;
  }

  /// The address an authenticator app reads from the picture.
  static String address(String secret, String login) {
    return "otpauth://totp/L%C3%B6ftet:"
        + URLEncoder.encode(login, StandardCharsets.UTF_8)
        + "?secret="
        + secret
        + "&issuer=L%C3%B6ftet";
  }

  /// The dark squares of the QR code as the data of one SVG path, and its side in squares.
  record Picture(String path, int side) {}

  static Picture picture(String address) {
    try {
      var squares = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
      var path = new StringBuilder();
      for (int y = 0; y < squares.getHeight(); y++) {
        for (int x = 0; x < squares.getWidth(); x++) {
          if (squares.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new Picture(path.toString(), squares.getWidth());
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] decoded(String secret) {
    var bytes = new byte[secret.length() * 5 / 8];
    long window = 0;
    int bits = 0;
    int place = 0;
    for (int i = 0; i < secret.length(); i++) {
      window = (window << 5) | LETTERS.indexOf(secret.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[place++] = (byte) (window >> bits);
        window &= (1L << bits) - 1;
      }
    }
    return bytes;
  }
}
