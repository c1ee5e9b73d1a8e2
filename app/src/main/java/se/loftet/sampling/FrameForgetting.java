package se.loftet.sampling;

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

/// Deletes frames when their last day has come, and those of surveys closed two weeks ago.
@Component
@ConditionalOnWebApplication
class FrameForgetting implements DisposableBean {
  private final SamplingRepository samples;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("forget-frames").factory());

  FrameForgetting(SamplingRepository samples, TransactionOperations transactions, Clock clock) {
    this.samples = samples;
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
      LoggerFactory.getLogger(FrameForgetting.class)
          .warn("Frames that were to be forgotten wait an hour: {}", away.toString());
    }
  }

  int forget() {
    Integer forgotten = transactions.execute(status -> samples.forgetFrames(LocalDate.now(clock)));
    return forgotten == null ? 0 : forgotten;
  }

  @Override
  public void destroy() {
    rounds.shutdownNow();
  }
}
