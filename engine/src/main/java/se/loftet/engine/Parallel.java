package se.loftet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Work cut into blocks, done on several threads and put together in the order of the blocks.
///
/// How many blocks there are is decided by the work, never by the threads, and the order of merging
/// is fixed, so that one thread and sixteen give the same bits.
public final class Parallel {
  private Parallel() {}

  /// `work(0)`, `work(1)` ... merged from the left.
  public static <P> P reduce(
      int blocks, int threads, IntFunction<P> work, BinaryOperator<P> merge) {
    if (blocks < 1) {
      throw new IllegalArgumentException("no blocks");
    }
    if (threads == 1 || blocks == 1) {
      P sum = work.apply(0);
      for (int b = 1; b < blocks; b++) {
        sum = merge.apply(sum, work.apply(b));
      }
      return sum;
    }
    return each(blocks, threads, work).stream().reduce(merge).orElseThrow();
  }

  /// The results of all blocks, in order.
  public static <P> List<P> each(int blocks, int threads, IntFunction<P> work) {
    if (threads == 1 || blocks == 1) {
      return IntStream.range(0, blocks).mapToObj(work).toList();
    }
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var waiting = new ArrayList<Future<P>>();
      for (int b = 0; b < blocks; b++) {
        int block = b;
        Callable<P> task = () -> work.apply(block);
        waiting.add(pool.submit(task));
      }
      var done = new ArrayList<P>();
      for (var result : waiting) {
        done.add(result.get());
      }
      return done;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted");
    }
  }
}
