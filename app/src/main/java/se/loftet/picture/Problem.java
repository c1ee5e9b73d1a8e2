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
///
/// @param eventChain the steps that lead to it, first to last
/// @param knownGaps what is not known of it
/// @param expected what is known to come: building, events, seasons
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
    @Nullable String type,
    List<String> eventChain,
    @LongText @Nullable String knownGaps,
    @LongText @Nullable String expected,
    @Nullable Control control)
    implements ThreadObject {

  /// A problem of which no more is written than what, where, when, who and since.
  public Problem(
      Head head,
      Ref<SituationPicture> picture,
      String title,
      @Nullable String what,
      @Nullable String placeText,
      List<Ref<Place>> places,
      @Nullable String timeText,
      @Nullable String affected,
      @Nullable String sinceText,
      @Nullable String consequence,
      @Nullable Confidence confidence,
      @Nullable String type) {
    this(
        head,
        picture,
        title,
        what,
        placeText,
        places,
        timeText,
        affected,
        sinceText,
        consequence,
        confidence,
        type,
        List.of(),
        null,
        null,
        null);
  }

  @Override
  public String label() {
    return title;
  }
}
