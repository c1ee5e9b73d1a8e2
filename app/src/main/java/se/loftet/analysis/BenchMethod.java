package se.loftet.analysis;

import java.nio.file.Path;

/// A method that can be timed on the same job as the peers' scripts.
interface BenchMethod {
  String name();

  void run(Settings settings, Stopwatch watch);

  /// What the command line gave; numbers that a method does not use are ignored.
  record Settings(Path input, int grid, int draws, int rows, double cell, int threads) {}
}
