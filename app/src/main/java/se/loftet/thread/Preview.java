package se.loftet.thread;

import java.util.List;
import se.loftet.platform.model.ThreadObject;

/// What a release would make public, and what would stay closed and why.
public record Preview(List<Item> opens, List<Item> stays) {
  public Preview {
    opens = List.copyOf(opens);
    stays = List.copyOf(stays);
  }

  /// One object that is looked at for release.
  public record Item(ThreadObject object, Reason reason) {}

  public enum Reason {
    /// Becomes public now.
    OPENS,
    /// Everyone can read it already.
    ALREADY_PUBLIC,
    /// Marked for both parties.
    INTERNAL,
    /// Marked for one party, or never marked.
    PARTY_ONLY,
    /// Belongs to something that stays closed.
    ABOVE_IS_CLOSED,
    /// Not signed by both parties yet.
    NOT_SIGNED
  }
}
