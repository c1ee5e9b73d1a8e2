package se.loftet.testkit;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Generated input for property tests, small cases first.
///
/// A failure names its seed; `-Dseed=17` runs that case alone and `-Dcases=20000` widens the
/// search.
public final class Gen {
  private static final int CASES = Integer.getInteger("cases", 200);
  private final SplittableRandom random;
  private final int size;

  private Gen(long seed) {
    random = new SplittableRandom(seed);
    size = (int) Math.min(1000, 1 + seed);
  }

  /// Generated input from one seed.
  public static Gen seeded(long seed) {
    return new Gen(seed & 0xff);
  }

  /// Runs the law on every generated case.
  public static void forAll(Consumer<Gen> law) {
    var only = Long.getLong("seed");
    if (only != null) {
      run(law, only);
      return;
    }
    for (long seed = 0; seed < CASES; seed++) {
      run(law, seed);
    }
  }

  private static void run(Consumer<Gen> law, long seed) {
    try {
      law.accept(new Gen(seed));
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError("broken at -Dseed=" + seed + ": " + broken.getMessage(), broken);
    }
  }

  /// How large this case may be: grows from 1 with the seed.
  public int size() {
    return size;
  }

  /// A whole number from `low` to `high`, both included.
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  public long nextLong() {
    return random.nextLong();
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /// Uniform in `[low, high)`.
  public double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  public double normal() {
    return random.nextGaussian();
  }

  public double[] doubles(int n, double low, double high) {
    return random.doubles(n, low, high).toArray();
  }

  /// A moment between 1995 and 2045, to the minute.
  public Instant instant() {
    return Instant.ofEpochSecond(60 * random.nextLong(13_200_000L, 39_400_000L));
  }

  public <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// Text a hostile or careless person could send: letters, blanks, markup, quotes, control signs.
  public String text(int longest) {
    var signs = "abc åäöÅÄÖé 019 <>&\"'`\\/{}$;:-_.,\t\n\u0000\u202e\u00a0%27|";
    var text = new StringBuilder();
    for (int i = between(0, longest); i > 0; i--) {
      text.append(signs.charAt(between(0, signs.length() - 1)));
    }
    return text.toString();
  }
}
