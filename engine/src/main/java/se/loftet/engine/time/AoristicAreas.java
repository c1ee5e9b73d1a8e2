package se.loftet.engine.time;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// Aoristic profiles of many areas, such as districts or grid cells.
public final class AoristicAreas {
  private AoristicAreas() {}

  /// One profile per area that has a row, in the order of the area numbers.
  public static SortedMap<Long, AoristicProfile> of(
      long[] from, long[] to, long[] area, SpanRule rule) {
    if (from.length != area.length || to.length != area.length) {
      throw new IllegalArgumentException("columns differ in length");
    }
    var areas = Arrays.stream(area).distinct().sorted().toArray();
    var start = new int[areas.length + 1];
    var index = new int[area.length];
    for (int i = 0; i < area.length; i++) {
      index[i] = Arrays.binarySearch(areas, area[i]);
      start[index[i] + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    var fromByArea = new long[area.length];
    var toByArea = new long[area.length];
    var next = start.clone();
    for (int i = 0; i < area.length; i++) {
      int at = next[index[i]]++;
      fromByArea[at] = from[i];
      toByArea[at] = to[i];
    }
    return profiles(fromByArea, toByArea, areas, start, rule);
  }

  private static SortedMap<Long, AoristicProfile> profiles(
      long[] from, long[] to, long[] areas, int[] start, SpanRule rule) {
    var profiles = new TreeMap<Long, AoristicProfile>();
    for (int a = 0; a < areas.length; a++) {
      profiles.put(
          areas[a],
          AoristicProfile.of(
              Arrays.copyOfRange(from, start[a], start[a + 1]),
              Arrays.copyOfRange(to, start[a], start[a + 1]),
              rule));
    }
    return profiles;
  }
}
