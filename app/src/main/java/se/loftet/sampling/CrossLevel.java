package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The crossings of a family with the tables by one background, so fine or coarse as its columns
/// are taken: closes pairs of parts until no small count follows from what is told.
final class CrossLevel {
  private static final int WIDTH = Tabulation.THRESHOLD - 1;
  private final int[] groups;
  private final PartsTold centre;
  private final List<PartsTold> others;
  private final List<CrossTable> tables;

  /// @param groups columns with the same number are told as one sum of every part
  /// @param centre what is told by the background all crossings share
  /// @param others what is told by the other background of each crossing
  CrossLevel(int[] groups, PartsTold centre, List<PartsTold> others, List<CrossTable> tables) {
    this.groups = groups.clone();
    this.centre = centre;
    this.others = List.copyOf(others);
    this.tables = List.copyOf(tables);
  }

  void protect() {
    tables.forEach(CrossTable::closeSmall);
    for (int i = 0; i < tables.size(); i++) {
      tables.get(i).protect(beyond(i));
    }
    closeWhatTellsOfParts();
  }

  /// What the tables by one background hide lets persons be moved between two parts of it, in the
  /// first as far as the other crossings allow it too.
  private CrossTable.Beyond beyond(int i) {
    return (left, spot, shut, down) -> {
      var open = open();
      open.remove(tables.get(i));
      var leftOthers = open.stream().map(CrossTable::persons).toList();
      long moved = 0;
      for (int other = 0; other < groups.length; other++) {
        if (other != spot.q()) {
          int gives = down ? spot.q() : other;
          int gets = down ? other : spot.q();
          moved += alongFirst(i, left, spot, shut, gives, gets, open, leftOthers);
          moved += alongSecond(i, left, spot, shut, gives, gets);
        }
      }
      return moved;
    };
  }

  private long alongFirst(
      int i,
      long[][][] left,
      CrossTable.Spot spot,
      boolean[][] shut,
      int gives,
      int gets,
      List<CrossTable> open,
      List<long[][][]> leftOthers) {
    int a = spot.a();
    int b = spot.b();
    long moved = 0;
    for (int other = 0; other < shut.length; other++) {
      if (other != a
          && joins(centre, gives, a, gets, other)
          && tables.get(i).free(gives, gets, shut[a][b] && shut[other][b])) {
        long step = Math.min(left[gives][a][b], left[gets][other][b]);
        step = taken(open, leftOthers, gives, a, gets, other, step);
        left[gives][a][b] -= step;
        left[gets][other][b] -= step;
        moved += step;
      }
    }
    return moved;
  }

  private long alongSecond(
      int i, long[][][] left, CrossTable.Spot spot, boolean[][] shut, int gives, int gets) {
    int a = spot.a();
    int b = spot.b();
    long moved = 0;
    for (int other = 0; other < shut[a].length; other++) {
      if (other != b
          && joins(others.get(i), gives, b, gets, other)
          && tables.get(i).free(gives, gets, shut[a][b] && shut[a][other])) {
        long step = Math.min(left[gives][a][b], left[gets][a][other]);
        left[gives][a][b] -= step;
        left[gets][a][other] -= step;
        moved += step;
      }
    }
    return moved;
  }

  /// As many as all open crossings let be moved between two parts of the first background.
  private static long taken(
      List<CrossTable> open,
      List<long[][][]> left,
      int gives,
      int part,
      int gets,
      int otherPart,
      long most) {
    long step = most;
    for (int i = 0; i < open.size(); i++) {
      step = Math.min(step, open.get(i).room(left.get(i), gives, part, gets, otherPart));
    }
    for (int i = 0; i < open.size(); i++) {
      open.get(i).take(left.get(i), gives, part, gets, otherPart, step);
    }
    return step;
  }

  private void closeWhatTellsOfParts() {
    for (int i = 0; i < tables.size(); i++) {
      var table = tables.get(i);
      if (table.isOpen() && !protects(others.get(i), List.of(table.turned()))) {
        table.close();
      }
    }
    var open = open();
    while (!open.isEmpty() && !protects(centre, open)) {
      open.stream()
          .max(Comparator.comparingInt(CrossTable::closedPairs))
          .ifPresent(CrossTable::close);
      open = open();
    }
  }

  private List<CrossTable> open() {
    return tables.stream()
        .filter(CrossTable::isOpen)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// Whether all small counts that are hidden of parts can still be others for all that is told.
  private boolean protects(PartsTold told, List<CrossTable> open) {
    for (int q = 0; q < groups.length; q++) {
      for (int part = 0; part < told.parts(); part++) {
        if (told.isSmall(q, part)
            && moved(told, open, q, part, true) + moved(told, open, q, part, false) < WIDTH) {
          return false;
        }
      }
    }
    return true;
  }

  private long moved(PartsTold told, List<CrossTable> open, int q, int part, boolean down) {
    var left = open.stream().map(CrossTable::persons).toList();
    long moved = 0;
    for (int other = 0; other < groups.length; other++) {
      for (int otherPart = 0; otherPart < told.parts(); otherPart++) {
        if (other != q && otherPart != part && joins(told, q, part, other, otherPart)) {
          int gives = down ? q : other;
          int gets = down ? other : q;
          moved += taken(open, left, gives, part, gets, otherPart, Long.MAX_VALUE);
        }
      }
    }
    return moved;
  }

  private boolean joins(PartsTold told, int q, int part, int other, int otherPart) {
    return told.hidesAll(q, other, part, otherPart)
        && (groups[q] == groups[other] || (told.closes(part) && told.closes(otherPart)));
  }
}
