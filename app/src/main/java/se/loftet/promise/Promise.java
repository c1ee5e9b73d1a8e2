package se.loftet.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;

/// One point of a citizen promise (löftespunkt): who does what, where, how much and by when.
public record Promise(
    Head head,
    Ref<PromiseDocument> document,
    @LongText String text,
    List<Ref<FocusArea>> focusAreas,
    List<Share> shares,
    @Nullable String ownerRole,
    @Nullable String placeText,
    List<Ref<Place>> places,
    @Nullable String targetGroup,
    @Nullable Target target,
    @LongText @Nullable String baseline,
    @Nullable LocalDate followUpOn,
    @LongText @Nullable String obstacle)
    implements ThreadObject {
  /// The same promise with more words, as an amendment adds them.
  public Promise adding(String words) {
    return new Promise(
        head,
        document,
        text + "\n" + words,
        focusAreas,
        shares,
        ownerRole,
        placeText,
        places,
        targetGroup,
        target,
        baseline,
        followUpOn,
        obstacle);
  }

  @Override
  public String label() {
    return text;
  }
}
