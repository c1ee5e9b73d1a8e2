package se.loftet.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Deletes the words that were taken out of contributions when their last day has come.
@Component
@ConditionalOnWebApplication
class Forgetting implements DisposableBean {
  private final VoiceRepository voices;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("forget").factory());

  Forgetting(VoiceRepository voices, TransactionOperations transactions, Clock clock) {
    this.voices = voices;
    this.transactions = transactions;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var _ = rounds.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.HOURS);
  }

  private void round() {
    try {
      forget();
    } catch (RuntimeException away) {
      LoggerFactory.getLogger(Forgetting.class)
          .warn("What was to be forgotten waits an hour: {}", away.toString());
    }
  }

  int forget() {
    Integer forgotten =
        transactions.execute(status -> voices.forgetOriginals(LocalDate.now(clock)));
    return forgotten == null ? 0 : forgotten;
  }

  @Override
  public void destroy() {
    rounds.shutdownNow();
  }
}
