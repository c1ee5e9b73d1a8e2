package se.loftet.platform.backup;

import java.util.function.Consumer;

/// Says how far a long copy has come, at most once in two seconds.
public final class Progress {
  private static final long PAUSE = 2_000_000_000L;
  private final String doing;
  private final Consumer<String> say;
  private long expected;
  private long done;
  private long said = System.nanoTime();

  public Progress(String doing, Consumer<String> say) {
    this.doing = doing;
    this.say = say;
  }

  void expect(long bytes) {
    expected = bytes;
    done = 0;
  }

  void add(long bytes) {
    done += bytes;
    if (System.nanoTime() - said > PAUSE) {
      said = System.nanoTime();
      say.accept("%s: %d of %d MB".formatted(doing, done >> 20, Math.max(expected, done) >> 20));
    }
  }
}
