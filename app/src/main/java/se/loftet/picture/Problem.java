package se.loftet.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Confidence;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// A problem of the picture: what, where, when, who is affected, since when, with what consequence.
public record Problem(
    Head head,
    Ref<SituationPicture> picture,
    String title,
    @LongText @Nullable String what,
    @Nullable String placeText,
    List<Ref<Place>> places,
    @Nullable String timeText,
    @Nullable String affected,
    @Nullable String sinceText,
    @LongText @Nullable String consequence,
    @Nullable Confidence confidence,
    @Nullable String type)
    implements ThreadObject {
  @Override
  public String label() {
    return title;
  }
}
