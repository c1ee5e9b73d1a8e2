package se.loftet.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
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
