package se.loftet.dataset;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import se.loftet.platform.db.Acting;

/// Work that may take longer than a page: how far it has come, how it ended, and a way to stop it.
public final class Job<T> {
  private final AtomicLong rows = new AtomicLong();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final CompletableFuture<T> outcome = new CompletableFuture<>();

  private Job() {}

  /// Starts the work as the person who asks.
  public static <T> Job<T> start(Function<Job<T>, T> work) {
    var job = new Job<T>();
    var who = Acting.now();
    Thread.ofVirtual().name("import").start(() -> who.run(() -> job.run(work)));
    return job;
  }

  /// Whatever goes wrong belongs to who waits for the outcome.
  @SuppressWarnings("CatchAndPrintStackTrace")
  private void run(Function<Job<T>, T> work) {
    try {
      outcome.complete(work.apply(this));
    } catch (RuntimeException | Error fault) {
      outcome.completeExceptionally(fault);
    }
  }

  void at(long count) {
    rows.set(count);
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  public void cancel() {
    cancelled.set(true);
  }

  /// Rows read so far.
  public long rows() {
    return rows.get();
  }

  /// Waits a moment; true when it is over.
  public boolean over(long millis) throws InterruptedException {
    try {
      outcome.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException runs) {
      return false;
    } catch (ExecutionException failed) {
      return true;
    }
  }

  /// What came of it, or what it failed with.
  public T outcome() {
    try {
      return outcome.join();
    } catch (java.util.concurrent.CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    }
  }
}
