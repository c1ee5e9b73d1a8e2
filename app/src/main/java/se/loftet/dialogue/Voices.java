package se.loftet.dialogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a resident can do without an account: say something, and see what became of it.
///
/// Nothing about the sender is written down, in the database, the audit log or the program's log.
@Service
@Transactional
public class Voices {
  private final VoiceRepository voices;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Voices(VoiceRepository voices, Clock clock) {
    this.voices = voices;
    this.clock = clock;
  }

  /// The receipt, or nothing when the dialogue is not open.
  public Optional<Receipt> receive(String municipality, String dialogue, Voice voice) {
    var receipt = Receipt.fresh(random);
    boolean taken =
        voices.receive(municipality, dialogue, LocalDate.now(clock), hash(receipt), voice);
    return taken ? Optional.of(receipt) : Optional.empty();
  }

  @Transactional(readOnly = true)
  public Optional<Answered> answer(Receipt receipt) {
    return receipt.wellFormed() ? voices.receipt(hash(receipt)) : Optional.empty();
  }

  private static String hash(Receipt receipt) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(receipt.code().getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
