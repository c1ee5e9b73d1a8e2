package se.loftet.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.municipality.Place;
import se.loftet.picture.Problem;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Promise;
import se.loftet.walk.Measure;

/// What one resident wrote, without name, address or hour.
///
/// @param coded whether a person has confirmed the theme
/// @param place nowhere in particular when neither place nor point is given
/// @param week the Monday of the week it came
/// @param answer what the sender reads with the receipt
/// @param joined the contribution this one says the same as
public record Contribution(
    Head head,
    Ref<Dialogue> dialogue,
    Entry entry,
    Feeling feeling,
    Theme theme,
    boolean coded,
    @LongText String text,
    @Nullable Ref<Place> place,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    List<Hour> times,
    @Nullable Sex sex,
    @Nullable Age age,
    @Nullable String language,
    LocalDate week,
    State state,
    @Nullable Reason reason,
    @LongText @Nullable String answer,
    @Nullable Ref<Problem> problem,
    @Nullable Ref<Promise> promise,
    @Nullable Ref<Activity> activity,
    @Nullable Ref<Measure> measure,
    @Nullable Ref<Contribution> joined,
    boolean redacted)
    implements ThreadObject {
  /// How it came in. Everything but WEB was written down by staff for somebody.
  public enum Entry {
    WEB,
    PAPER,
    PHONE,
    SPOKEN
  }

  public enum Feeling {
    SAFE,
    UNSAFE,
    BRIGHT_SPOT
  }

  public enum Hour {
    DAY,
    DARK,
    WEEKDAY,
    WEEKEND
  }

  /// received → weighed → led to something, or declined with a reason.
  public enum State {
    RECEIVED,
    WEIGHED,
    LED_TO,
    DECLINED
  }

  /// Why nothing comes of it.
  public enum Reason {
    NOT_SAFETY,
    OTHER_OWNER,
    POINTS_OUT_PERSON,
    OFFENSIVE,
    UNCLEAR,
    DONE_BEFORE,
    NOT_POSSIBLE
  }

  /// What it led to, if anything.
  public LedTo ledTo() {
    return new LedTo(problem, promise, activity, measure);
  }

  @Override
  public String label() {
    return text;
  }
}
