package se.loftet.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// What was heard of one theme in a dialogue. Mentions not counted are missing, not zero.
public record HeardTheme(
    Head head,
    Ref<Dialogue> dialogue,
    Theme theme,
    @Nullable Integer mentions,
    @LongText @Nullable String heard,
    List<Ref<Place>> places)
    implements ThreadObject {
  @Override
  public String label() {
    return heard == null ? theme.name() : heard;
  }
}
