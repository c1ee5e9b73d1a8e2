package se.loftet.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// What a password must be, and the slow comparison that makes guessing dear.
///
/// Length is what counts: twelve characters, no demands on kinds of character. Only a few
/// comparisons run at a time, since each takes 19 MiB.
@Component
class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final Set<String> COMMONEST = commonest();
  private final PasswordEncoder encoder;
  private final String nobodys;
  private final Semaphore room = new Semaphore(4);

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    nobodys = nobodys();
  }

  /// The hash of no password, which costs as much to compare with as anybody's.
  private static String nobodys() {
    var random = new SecureRandom();
    var text = Base64.getEncoder().withoutPadding();
    var salt = new byte[SecurityConfiguration.SALT];
    var hash = new byte[SecurityConfiguration.HASH];
    random.nextBytes(salt);
    random.nextBytes(hash);
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            SecurityConfiguration.MEMORY,
            SecurityConfiguration.PASSES,
            SecurityConfiguration.LANES,
            text.encodeToString(salt),
            text.encodeToString(hash));
  }

  /// Why the password cannot be used, as a message key; empty when it can.
  static Optional<String> lack(String password, String login) {
    var plain = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST) {
      return Optional.of("access.password.short");
    }
    if (password.length() > LONGEST) {
      return Optional.of("access.password.long");
    }
    if (plain.contains(login) || login.contains(plain)) {
      return Optional.of("access.password.login");
    }
    var word = plain.replaceAll("[0-9!?.,_ -]+$", "").replaceAll("^[0-9!?.,_ -]+", "");
    boolean common =
        COMMONEST.contains(plain)
            || COMMONEST.contains(word)
            || plain.chars().distinct().count() < 5;
    return common ? Optional.of("access.password.common") : Optional.empty();
  }

  String encode(String password) {
    return inTurn(() -> encoder.encode(password));
  }

  /// Compares, and takes as long when there is nothing to compare with.
  boolean matches(String password, @Nullable String hash) {
    var given = password.substring(0, Math.min(password.length(), LONGEST));
    boolean same = inTurn(() -> encoder.matches(given, hash == null ? nobodys : hash));
    return same && hash != null && given.length() == password.length();
  }

  private <T> T inTurn(java.util.function.Supplier<T> work) {
    room.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      room.release();
    }
  }

  private static Set<String> commonest() {
    try (var file = Passwords.class.getResourceAsStream("/commonest-passwords.txt")) {
      var words =
          new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return words.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the commonest passwords cannot be read", e);
    }
  }
}
