package se.loftet.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.loftet.platform.db.SecretFile;
import se.loftet.platform.model.Ref;

/// Seals answers on their way into the urn, with AES-256 in GCM, a key for each survey. The key
/// lies beside the program and is destroyed when the survey is closed and its urn empty: whoever
/// has an old copy of the database or its log cannot open what was sealed.
@Component
class UrnKeys {
  private static final int TAG_BITS = 128;
  private static final int NONCE = 12;
  private static final int LENGTH = 4;

  /// All answers fill whole blocks of this many bytes, so that their length tells little.
  private static final int BLOCK = 2048;

  private final Path beside;
  private final Map<Long, byte[]> keys = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  UrnKeys(@Value("${loftet.key-file}") Path keyFile) {
    this.beside = keyFile.toAbsolutePath();
  }

  byte[] seal(Ref<Survey> survey, byte[] answer) {
    int size = (LENGTH + answer.length + BLOCK - 1) / BLOCK * BLOCK;
    var plain = ByteBuffer.allocate(size).putInt(answer.length).put(answer).array();
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var hidden = cipher(Cipher.ENCRYPT_MODE, survey, nonce).doFinal(plain);
      return ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What was sealed; nothing when this is not the key it was sealed with.
  Optional<byte[]> open(Ref<Survey> survey, byte[] sealed) {
    try {
      var nonce = Arrays.copyOf(sealed, NONCE);
      var cipher = cipher(Cipher.DECRYPT_MODE, survey, nonce);
      var plain = ByteBuffer.wrap(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
      var answer = new byte[plain.getInt()];
      plain.get(answer);
      return Optional.of(answer);
    } catch (GeneralSecurityException foreign) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, Ref<Survey> survey, byte[] nonce)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var key = keys.computeIfAbsent(survey.id(), this::key);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private byte[] key(long survey) {
    try {
      Files.createDirectories(beside.getParent());
      var secret = new SecretFile(file(survey)).readOrMake();
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Path file(long survey) {
    return beside.resolveSibling("urn-" + survey + ".key");
  }

  /// From now on nothing sealed for this survey can be opened by anybody.
  void destroy(Ref<Survey> survey) {
    keys.remove(survey.id());
    try {
      Files.deleteIfExists(file(survey.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
