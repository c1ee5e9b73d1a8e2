package se.loftet.picture;

import java.util.List;
import java.util.Objects;

/// Which of the stances that were noted are overtaken. A bare answer is overtaken by another from
/// the same kind of source about the same place, if it said that nobody had been asked or says the
/// same. What somebody wrote, or what rests on something, stands until it is taken away.
public final class Overtaken {
  private Overtaken() {}

  /// Those that are not, in their order.
  public static List<Stance> without(List<Stance> noted) {
    return noted.stream()
        .filter(stance -> noted.stream().noneMatch(other -> overtakes(other, stance)))
        .toList();
  }

  private static boolean overtakes(Stance other, Stance stance) {
    boolean same = other.stance() == stance.stance();
    return stance.bare()
        && other.head().id() != stance.head().id()
        && sameCell(other, stance)
        && (same
            ? !other.bare() || other.head().id() < stance.head().id()
            : stance.stance() == Stance.Kind.NOT_ASKED);
  }

  private static boolean sameCell(Stance one, Stance other) {
    return one.problem().equals(other.problem())
        && one.source() == other.source()
        && Objects.equals(one.place(), other.place());
  }
}
