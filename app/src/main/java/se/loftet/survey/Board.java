package se.loftet.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many have answered so far: never what. An open survey has no groups and no rate.
///
/// @param taken answers in all, with those still on their way
public record Board(long taken, List<Group> groups) {
  /// A stratum.
  ///
  /// @param withdrawn codes taken back: those who did not belong to the population
  /// @param unused codes nobody has answered with yet
  public record Group(String name, long issued, long withdrawn, long unused) {
    public long answered() {
      return issued - withdrawn - unused;
    }

    /// Answered of those who were asked and belong there, 0 to 1; none when there are none.
    public @Nullable Double rate() {
      return issued == withdrawn ? null : (double) answered() / (issued - withdrawn);
    }
  }

  public @Nullable Double rate() {
    long asked = groups.stream().mapToLong(group -> group.issued() - group.withdrawn()).sum();
    return asked == 0 ? null : groups.stream().mapToLong(Group::answered).sum() / (double) asked;
  }
}
