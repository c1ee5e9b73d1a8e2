package se.loftet.engine.space;

import java.util.Map;
import se.loftet.engine.Box;

/// How a density surface is made: kernel, bandwidth in coordinate units, and what happens at the
/// border of the window.
public record DensityRule(Kernel kernel, double bandwidth, Edge edge, Box window, boolean clip) {
  /// What is done about crimes beyond the border that nobody told us of.
  public enum Edge {
    /// Nothing: density falls towards the border.
    NONE,
    /// Divides by the kernel mass inside the window at the cell (Diggle 1985).
    UNIFORM,
    /// Divides each point by its own kernel mass inside, which keeps the total (Jones 1993).
    DIGGLE
  }

  public DensityRule {
    if (!(bandwidth > 0) || Double.isInfinite(bandwidth)) {
      throw new IllegalArgumentException("bandwidth %s is not above 0".formatted(bandwidth));
    }
  }

  Map<String, Object> parameters() {
    return Map.of(
        "kernel", kernel,
        "bandwidth", bandwidth,
        "edge", edge,
        "window", window,
        "clip", clip);
  }
}
