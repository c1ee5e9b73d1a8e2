package se.loftet.platform;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps every `Round` going while the application serves. What fails is told and waits for the
/// next round; one round never waits for another.
@Component
@ConditionalOnWebApplication
class Rounds implements DisposableBean {
  private final List<Round> all;
  private final ScheduledExecutorService timer;

  Rounds(List<Round> all) {
    this.all = List.copyOf(all);
    this.timer =
        Executors.newScheduledThreadPool(
            Math.max(1, all.size()), Thread.ofVirtual().name("round-", 0).factory());
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    for (var each : all) {
      var _ =
          timer.scheduleWithFixedDelay(
              () -> safely(each),
              each.rhythm().first().toMillis(),
              each.rhythm().pause().toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  static void safely(Round round) {
    try {
      round.round();
    } catch (RuntimeException away) {
      LoggerFactory.getLogger(round.getClass())
          .warn("{} waits for the next round: {}", round.what(), away.toString());
    }
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }
}
