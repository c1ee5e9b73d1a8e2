package se.loftet.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Carries rows from a thread of its own, which reads a file and converts it, to the one the
/// database listens to, so that both work at once. Holds a few megabytes at most.
final class Conveyor<T> extends OutputStream {
  private static final int MOST_PIECES = 64;

  /// Bytes that go to the database at once: they fit into the memory it has for a temporary table.
  private static final int PORTION = 4 << 20;

  /// Stands behind the last piece with rows.
  private static final byte[] LAST = {};

  private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(MOST_PIECES);
  private final FutureTask<T> reading;
  private final Thread thread;
  private volatile boolean unwanted;
  private boolean over;

  /// Reads and writes whole rows with each call of `write`.
  interface Work<T> {
    T into(OutputStream rows) throws IOException;
  }

  Conveyor(Work<T> work) {
    Callable<T> all =
        () -> {
          try {
            return work.into(this);
          } finally {
            pieces.put(LAST);
          }
        };
    reading = new FutureTask<>(all);
    thread = Thread.ofPlatform().name("reading").daemon().start(reading);
  }

  @Override
  public void write(int one) {
    throw new UnsupportedOperationException("whole rows only");
  }

  @Override
  public void write(byte[] rows, int from, int length) throws IOException {
    if (unwanted) {
      throw new IOException("nobody wants the rows any more");
    }
    if (length == 0) {
      return;
    }
    try {
      pieces.put(Arrays.copyOfRange(rows, from, from + length));
    } catch (InterruptedException stopped) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("stopped while rows were on their way");
  }

  /// Whether there may be more rows.
  boolean more() {
    return !over;
  }

  /// Passes a portion on, or all there is; throws what went wrong with reading.
  void portion(OutputStream to) throws IOException {
    for (int passed = 0; passed < PORTION; ) {
      var piece = next();
      if (piece.length == 0) {
        over = true;
        outcome();
        return;
      }
      to.write(piece);
      passed += piece.length;
    }
  }

  private byte[] next() throws IOException {
    try {
      return pieces.take();
    } catch (InterruptedException stopped) {
      throw interrupted();
    }
  }

  /// What reading came to, or what it failed with.
  T outcome() throws IOException {
    try {
      return reading.get();
    } catch (InterruptedException stopped) {
      throw interrupted();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException trouble -> throw trouble;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  /// Ends the reading, whether it is through or not.
  @Override
  public void close() throws IOException {
    unwanted = true;
    try {
      while (thread.isAlive()) {
        pieces.clear();
        thread.join(Duration.ofMillis(20));
      }
    } catch (InterruptedException stopped) {
      throw interrupted();
    }
  }
}
