package se.loftet.publicsite;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/// Works on so many requests at a time, each on a virtual thread; the others wait their turn.
///
/// A request that is worked on holds its buffers, about a hundred kilobytes; one that waits holds
/// next to nothing. Thousands who come back at once after a stop are let in as memory allows.
final class Turns implements Executor {
  /// Enough for a database that answers some dozens at a time, small enough for 256 megabytes.
  static final int AT_A_TIME = 256;

  private final Semaphore free;

  Turns(int atATime) {
    free = new Semaphore(atATime, true);
  }

  @Override
  public void execute(Runnable request) {
    Thread.ofVirtual().name("request").start(() -> inTurn(request));
  }

  private void inTurn(Runnable request) {
    free.acquireUninterruptibly();
    try {
      request.run();
    } finally {
      free.release();
    }
  }
}
