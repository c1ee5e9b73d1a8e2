package se.loftet.threadfile;

/// Told after each object how far the work has come.
@FunctionalInterface
public interface Progress {
  void at(int done, int all);
}
