package se.loftet.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.loftet.platform.Round;

/// Deletes the words that were taken out of contributions when their last day has come.
@Component
class Forgetting implements Round {
  private final VoiceRepository voices;
  private final TransactionOperations transactions;
  private final Clock clock;

  Forgetting(VoiceRepository voices, TransactionOperations transactions, Clock clock) {
    this.voices = voices;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void round() {
    forget();
  }

  int forget() {
    Integer forgotten =
        transactions.execute(status -> voices.forgetOriginals(LocalDate.now(clock)));
    return forgotten == null ? 0 : forgotten;
  }

  @Override
  public String what() {
    return "What was to be forgotten";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.HOURLY;
  }
}
