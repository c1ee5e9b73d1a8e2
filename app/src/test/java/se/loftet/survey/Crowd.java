package se.loftet.survey;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Many people at one survey: some read its page again and again, others answer once and send until
/// they are thanked, with longer and longer pauses, over three hundred connections at most.
final class Crowd implements AutoCloseable {
  private static final int SENDERS = 300;
  private static final int LONGEST_PAUSE = 8_000;
  final AtomicInteger acknowledged = new AtomicInteger();
  final AtomicInteger together = new AtomicInteger();
  final AtomicLong read = new AtomicLong();
  final AtomicLong broken = new AtomicLong();
  final AtomicLong again = new AtomicLong();
  final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger connected = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private final BlockingQueue<Due> due = new LinkedBlockingQueue<>();
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final URI page;

  /// An answer somebody has filled in.
  private record Due(String form, boolean twice, long nanos) {}

  /// Something done over a connection until it breaks.
  private interface Doing {
    void over(Wire wire) throws IOException, InterruptedException;
  }

  Crowd(URI page) {
    this.page = page;
    for (int i = 0; i < SENDERS; i++) {
      people.execute(() -> keepOn(URI.create(page + "/svara"), this::sends));
    }
  }

  void read(int readers, int pause) {
    for (int i = 0; i < readers; i++) {
      people.execute(() -> keepOn(page, wire -> reads(wire, pause)));
    }
  }

  /// As a device does: sent until somebody says it is stored, and perhaps once more all the same.
  void answer(String form, boolean twice) {
    due.add(new Due(form, twice, System.nanoTime()));
  }

  private void keepOn(URI where, Doing doing) {
    int pause = 200;
    while (!over.get()) {
      try (var wire = new Wire(where)) {
        pause = 200;
        doing.over(wire);
      } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException away) {
        pause = Math.min(LONGEST_PAUSE, 2 * pause);
      } catch (InterruptedException ended) {
        return;
      }
      rest(pause);
    }
  }

  private static void rest(int pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(pause));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void reads(Wire wire, int pause) throws IOException, InterruptedException {
    together.accumulateAndGet(connected.incrementAndGet(), Math::max);
    try {
      while (!over.get()) {
        (wire.get() == 500 ? broken : read).incrementAndGet();
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(pause));
      }
    } finally {
      connected.decrementAndGet();
    }
  }

  private void sends(Wire wire) throws IOException, InterruptedException {
    while (!over.get()) {
      var next = due.poll(1, TimeUnit.SECONDS);
      if (next != null) {
        sends(wire, next);
      }
    }
  }

  private void sends(Wire wire, Due next) throws IOException {
    boolean thanked = false;
    try {
      thanked = thanked(wire, next);
    } finally {
      if (!thanked) {
        again.incrementAndGet();
        due.add(next);
      }
    }
    if (thanked) {
      millis.add((System.nanoTime() - next.nanos()) / 1_000_000);
      acknowledged.incrementAndGet();
      if (next.twice()) {
        thanked(wire, next);
      }
    } else {
      rest(LONGEST_PAUSE / 8);
    }
  }

  private boolean thanked(Wire wire, Due next) throws IOException {
    var answer = wire.post(next.form());
    if (answer.status() == 500) {
      broken.incrementAndGet();
    }
    return answer.status() == 200 && answer.body().contains("Tack");
  }

  @Override
  public void close() {
    over.set(true);
    people.shutdownNow();
  }
}
