package se.loftet.sampling;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.loftet.platform.Round;

/// Deletes frames when their last day has come, and those of surveys closed two weeks ago.
@Component
class FrameForgetting implements Round {
  private final SamplingRepository samples;
  private final TransactionOperations transactions;
  private final Clock clock;

  FrameForgetting(SamplingRepository samples, TransactionOperations transactions, Clock clock) {
    this.samples = samples;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void round() {
    forget();
  }

  int forget() {
    Integer forgotten = transactions.execute(status -> samples.forgetFrames(LocalDate.now(clock)));
    return forgotten == null ? 0 : forgotten;
  }

  @Override
  public String what() {
    return "Forgetting of frames";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.HOURLY;
  }
}
