package se.loftet.connector;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.db.Acting;

/// Looks every few minutes whether a source that is turned on is due.
@Component
@ConditionalOnWebApplication
class ConnectionRounds implements DisposableBean {
  private static final long MINUTES = 5;
  private final Connections connections;
  private final Municipalities municipalities;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("fetch").factory());

  ConnectionRounds(Connections connections, Municipalities municipalities) {
    this.connections = connections;
    this.municipalities = municipalities;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var _ = rounds.scheduleWithFixedDelay(this::round, MINUTES, MINUTES, TimeUnit.MINUTES);
  }

  private void round() {
    try {
      for (var municipality : municipalities.list()) {
        Acting.system(municipality.code()).run(connections::round);
      }
    } catch (RuntimeException trouble) {
      LoggerFactory.getLogger(ConnectionRounds.class)
          .warn("Sources wait for the next round: {}", trouble.toString());
    }
  }

  @Override
  public void destroy() {
    rounds.shutdownNow();
  }
}
