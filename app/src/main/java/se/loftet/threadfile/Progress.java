package se.loftet.threadfile;

/// Told after each object how far the work has come.
@FunctionalInterface
public interface Progress {
  Progress SILENT = (done, all) -> {};

  void at(int done, int all);
}
