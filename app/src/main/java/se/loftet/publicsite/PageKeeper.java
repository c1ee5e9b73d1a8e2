package se.loftet.publicsite;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/// Keeps the prepared pages as new as the database and the calendar.
///
/// The first making begins while the rest of the application is put together; who asks for a page
/// that is still to be made waits for it. Where the pages kept from before are as new as the
/// database (`KeptPages`), they are served instead and made anew a little later. After that a
/// municipality's pages are made anew when its released rows change, and all pages when the day
/// changes, because labels count days. They are written down for the next start when it is quiet.
/// While the database is away the pages in memory go on being served.
final class PageKeeper
    implements SmartLifecycle, DisposableBean, ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(PageKeeper.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration ALIVE = Duration.ofSeconds(20);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final Duration LONGEST_START = Duration.ofSeconds(20);
  private final CountDownLatch up = new CountDownLatch(1);
  private final DataSource database;
  private final SiteRenderer renderer;
  private final Clock clock;
  private volatile boolean running;
  private @Nullable Thread worker;
  private @Nullable LocalDate shown;

  PageKeeper(DataSource database, SiteRenderer renderer, Clock clock) {
    this.database = database;
    this.renderer = renderer;
    this.clock = clock;
  }

  /// Begins to make the pages, if that has not begun.
  void begin() {
    if (!running) {
      running = true;
      worker = Thread.ofPlatform().name("public-pages").daemon().start(this::keep);
    }
  }

  @Override
  public void start() {
    begin();
    renderer.awaitKnown();
  }

  private void keep() {
    recall();
    var changes = attempt(null);
    renderer.firstDone();
    while (running) {
      changes = attempt(changes);
      if (changes == null && running) {
        LockSupport.parkNanos(AGAIN.toNanos());
      }
    }
    renderer.keep();
    close(changes);
  }

  /// Pages kept from before are served at once, and made anew when the application is up.
  private void recall() {
    try {
      if (renderer.recall(LocalDate.now(clock))) {
        renderer.firstDone();
        up.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("No kept pages could be used", e);
    }
  }

  /// The application is up.
  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    up.countDown();
  }

  /// Listens and renders, or follows what is told. What goes wrong is tried again; the pages that
  /// are there go on being served.
  private @Nullable PublicChanges attempt(@Nullable PublicChanges listening) {
    PublicChanges changes = listening;
    try {
      if (changes == null) {
        changes = PublicChanges.listen(database);
        renderAll();
      } else {
        follow(changes);
      }
      return changes;
    } catch (Exception e) {
      if (running) {
        LOG.warn("The public pages stay as they are until this is over: {}", e.toString());
        LOG.debug("The public pages were not made", e);
      }
      close(changes);
      return null;
    }
  }

  private static void close(@Nullable PublicChanges changes) {
    try {
      if (changes != null) {
        changes.close();
      }
    } catch (SQLException e) {
      LOG.debug("The listening connection was gone already", e);
    }
  }

  private void follow(PublicChanges changes) throws SQLException {
    var silence = Duration.ZERO;
    while (running) {
      var codes = changes.await(TICK);
      silence = codes.isEmpty() ? silence.plus(TICK) : Duration.ZERO;
      if (codes.isEmpty()) {
        renderer.keep();
      }
      if (!LocalDate.now(clock).equals(shown)) {
        renderAll();
      } else if (!codes.isEmpty()) {
        render(codes);
      } else if (silence.compareTo(ALIVE) >= 0) {
        silence = Duration.ZERO;
        if (!changes.alive()) {
          throw new SQLException("the listening connection is dead");
        }
      }
    }
  }

  private void renderAll() {
    var today = LocalDate.now(clock);
    renderer.renderAll(today);
    shown = today;
  }

  private void render(Set<String> codes) {
    if (codes.contains(PublicChanges.ALL)) {
      renderAll();
    } else {
      renderer.render(codes, LocalDate.now(clock));
    }
  }

  @Override
  public void stop() {
    running = false;
    up.countDown();
    var thread = worker;
    if (thread != null) {
      LockSupport.unpark(thread);
      awaitEnd(thread);
    }
  }

  /// When the application did not come up.
  @Override
  public void destroy() {
    stop();
  }

  /// The pages being made are finished before the database is closed under them.
  private static void awaitEnd(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the web server opens its port.
  @Override
  public int getPhase() {
    return 0;
  }
}
