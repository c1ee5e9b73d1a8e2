package se.loftet.analysis;

import se.loftet.engine.MultipleTests;

/// Many tests at once, so that at most one in twenty of what is told is chance.
public final class Discoveries {
  private static final double LEVEL = 0.05;

  private Discoveries() {}

  /// Which of the tests are told, by Benjamini & Hochberg; `NaN` was not tested.
  public static boolean[] of(double[] p) {
    var adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjusted(p);
    var told = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      told[i] = adjusted[i] <= LEVEL;
    }
    return told;
  }
}
