package se.loftet.publicsite;

import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.loftet.platform.web.Network;

/// How much may be sent from one network. Addresses are never kept: what is remembered is a
/// fingerprint with a salt that lives and dies with the process, in memory only.
@Component
class VoiceRate {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int MOST_NETWORKS = 20_000;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final byte[] salt = new byte[16];
  private final int sendings;

  VoiceRate(@Value("${loftet.voice.sendings:60}") int sendings) {
    this.sendings = sendings;
    new SecureRandom().nextBytes(salt);
  }

  boolean allows(String address) {
    if (buckets.size() > MOST_NETWORKS) {
      buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= sendings);
    }
    return buckets
        .computeIfAbsent(fingerprint(Network.of(address)), each -> bucket())
        .tryConsume(1);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(sendings).refillGreedy(sendings, WINDOW))
        .build();
  }

  private String fingerprint(String network) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return HexFormat.of()
          .formatHex(digest.digest(network.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
