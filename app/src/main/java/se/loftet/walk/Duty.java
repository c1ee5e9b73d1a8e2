package se.loftet.walk;

import org.jspecify.annotations.Nullable;

/// What somebody does on a walk. `who` is a role or a unit, never a person.
public record Duty(Role role, @Nullable String who) {
  public enum Role {
    LEADER,
    NOTE_TAKER,
    PHOTOGRAPHER,
    TIME_KEEPER
  }
}
