package se.loftet.reading;

/// Takes one row after the other; false when it wants no more.
@FunctionalInterface
public interface RowSink {
  boolean take(Row row);
}
