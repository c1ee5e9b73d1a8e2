package se.loftet.platform.db;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A database role and its password.
record Login(String user, String password) {

  /// Another role, whose password follows from this one's: one secret to keep.
  Login derived(String role) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec((password + ":").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return new Login(
          role, HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return user;
  }
}
