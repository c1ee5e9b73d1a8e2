package se.loftet.thread;

/// How much a gap weighs.
public enum Severity {
  BLOCKS_SIGNING,
  SHOULD_BE_MENDED,
  NOTE
}
