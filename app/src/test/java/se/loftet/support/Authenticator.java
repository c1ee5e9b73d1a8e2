package se.loftet.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/// What a person's authenticator app shows.
public final class Authenticator {
  private Authenticator() {}

  /// The code of this moment.
  ///
  /// @param secret in base 32, as the page of enrolment shows it
  public static String code(String secret, Instant now) {
    try {
      var key = new SecretKeySpec(decoded(secret), "RAW");
      return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, now);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] decoded(String secret) {
    var bits = new StringBuilder();
    for (int i = 0; i < secret.length(); i++) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(secret.charAt(i));
      var five = Integer.toBinaryString(value);
      bits.append("0".repeat(5 - five.length())).append(five);
    }
    var bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
    }
    return bytes;
  }
}
