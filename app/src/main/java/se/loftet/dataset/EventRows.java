package se.loftet.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Events gathered by column, row after row.
final class EventRows {
  private int size;
  private long[] starts;
  private long[] ends;
  private double[] east;
  private double[] north;
  private int[] category;
  private int[] area;
  private int[] flags;
  final Words categories = new Words();
  final Words areas = new Words();

  /// Texts that occur again and again, by number.
  static final class Words {
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    int number(String word) {
      var found = known.putIfAbsent(word, all.size());
      if (found != null) {
        return found;
      }
      all.add(word);
      return all.size() - 1;
    }

    List<String> all() {
      return List.copyOf(all);
    }
  }

  /// Numbers of another list of texts, taken up when they are first met.
  private static final class Renumbered {
    private final Words words;
    private final List<String> texts;
    private final int[] numbers;

    Renumbered(Words words, List<String> texts) {
      this.words = words;
      this.texts = texts;
      numbers = new int[texts.size()];
      Arrays.fill(numbers, -1);
    }

    int of(int number) {
      if (number >= 0 && numbers[number] < 0) {
        numbers[number] = words.number(texts.get(number));
      }
      return number < 0 ? -1 : numbers[number];
    }
  }

  /// Room for so many at first.
  EventRows(int room) {
    starts = new long[room];
    ends = new long[room];
    east = new double[room];
    north = new double[room];
    category = new int[room];
    area = new int[room];
    flags = new int[room];
  }

  int size() {
    return size;
  }

  /// As in the columns of `EventTable`.
  void add(long start, long end, double x, double y, int kind, int place, int bits) {
    grow();
    starts[size] = start;
    ends[size] = end;
    east[size] = x;
    north[size] = y;
    category[size] = kind;
    area[size] = place;
    flags[size] = bits;
    size++;
  }

  /// The rows of a table that are wanted; gives how many they are.
  int addAll(EventTable table, java.util.function.IntPredicate wanted) {
    int before = size;
    var kinds = new Renumbered(categories, table.categories());
    var places = new Renumbered(areas, table.areas());
    for (int i = 0; i < table.size(); i++) {
      if (wanted.test(i)) {
        add(
            table.startMicros()[i],
            table.endMicros()[i],
            table.east()[i],
            table.north()[i],
            kinds.of(table.category()[i]),
            places.of(table.area()[i]),
            table.flags()[i]);
      }
    }
    return size - before;
  }

  private void grow() {
    if (size == starts.length) {
      fit(Math.max(1024, size * 2));
    }
  }

  private void fit(int room) {
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    east = Arrays.copyOf(east, room);
    north = Arrays.copyOf(north, room);
    category = Arrays.copyOf(category, room);
    area = Arrays.copyOf(area, room);
    flags = Arrays.copyOf(flags, room);
  }

  /// All rows in the order they came.
  EventTable stored() {
    if (size < starts.length) {
      fit(size);
    }
    return new EventTable(
        size, starts, ends, east, north, category, area, flags, categories.all(), areas.all());
  }

  /// All rows in the order of what they are.
  EventTable table() {
    return EventOrder.ordered(stored());
  }
}
