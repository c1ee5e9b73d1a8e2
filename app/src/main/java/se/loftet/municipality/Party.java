package se.loftet.municipality;

import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.ThreadObject;

/// A party to the cooperation (part). By custom `kommun` and `polis` are the two that sign.
public record Party(Head head, Kind kind, String name, @Nullable String orgNumber)
    implements ThreadObject {
  public enum Kind {
    MUNICIPALITY,
    POLICE,
    OTHER
  }

  @Override
  public String label() {
    return name;
  }
}
