package se.loftet.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.loftet.platform.db.SecretFile;

/// Seals what a person's device shares with us before it reaches the database: AES-256-GCM, bound
/// to the account, under a key that lies outside database and backup.
///
/// Sealed is `v1:` and Base64 of a nonce of 12 bytes and the ciphertext.
@Component
class DeviceSecrets {
  static final String SEALED = "v1:";
  private static final Logger LOG = LoggerFactory.getLogger(DeviceSecrets.class);
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecureRandom random = new SecureRandom();
  private final Path file;

  DeviceSecrets(@Value("${loftet.key-file}") Path file) {
    this.file = file;
  }

  String seal(long staff, String secret) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var hidden = cipher(Cipher.ENCRYPT_MODE, staff, nonce).doFinal(bytes(secret));
      var both = ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden).array();
      return SEALED + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The secret, or nothing when it was sealed under another key or for another account.
  Optional<String> open(long staff, String sealed) {
    try {
      var both = buffer(sealed);
      var nonce = new byte[NONCE];
      both.get(nonce);
      var hidden = new byte[both.remaining()];
      both.get(hidden);
      var plain = cipher(Cipher.DECRYPT_MODE, staff, nonce).doFinal(hidden);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | BufferUnderflowException foreign) {
      LOG.error("The device of account {} does not open with the key in {}", staff, file);
      return Optional.empty();
    }
  }

  private static ByteBuffer buffer(String sealed) {
    return ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(SEALED.length())));
  }

  private Cipher cipher(int mode, long staff, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes("staff " + staff));
    return cipher;
  }

  private byte[] key() throws GeneralSecurityException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var secret = new SecretFile(file.toAbsolutePath()).readOrMake();
      return MessageDigest.getInstance("SHA-256").digest(bytes(secret));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
