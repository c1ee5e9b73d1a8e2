package se.loftet.opendata;

import java.util.List;
import java.util.Map;
import se.loftet.platform.Refused;

/// A part of a list that can grow, counted from 1.
record Page(int number, int size) {
  static final int MOST = 500;

  Page {
    if (number < 1 || size < 1 || size > MOST) {
      throw new Refused.Misasked("opendata.page", Map.of("most", MOST));
    }
  }

  long first() {
    return (long) (number - 1) * size;
  }

  <T> List<T> of(List<T> all) {
    int from = (int) Math.min(first(), all.size());
    return all.subList(from, (int) Math.min((long) from + size, all.size()));
  }

  boolean more(long total) {
    return first() + size < total;
  }
}
