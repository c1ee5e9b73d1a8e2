package se.loftet.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Something that is done (aktivitet), under a promise or, as in 2017, directly under a focus area.
///
/// `responsible` names roles and units, never persons.
public record Activity(
    Head head,
    Ref<PromiseDocument> document,
    @Nullable Ref<Promise> promise,
    @Nullable Ref<FocusArea> focusArea,
    @LongText String text,
    @Nullable String type,
    List<String> responsible,
    @Nullable PartialDate starts,
    @Nullable PartialDate ends,
    @Nullable Target target,
    Status status,
    @LongText @Nullable String obstacle,
    List<Ref<Cause>> causes,
    List<Ref<Place>> places,
    List<TrustFactor> trustFactors)
    implements ThreadObject {
  public enum Status {
    PLANNED,
    ONGOING,
    DONE,
    PARTLY,
    NOT_DONE,
    PAUSED,
    REPLACED,
    NOT_REPORTED
  }

  @Override
  public String label() {
    return text;
  }
}
