package se.loftet.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.PromiseDocument;

/// A follow-up of a period (uppföljning). Due and not reported is late, and late is shown.
public record FollowUp(
    Head head,
    Ref<PromiseDocument> document,
    Kind kind,
    String title,
    PartialDate starts,
    PartialDate ends,
    @Nullable LocalDate due,
    @Nullable PartialDate reported,
    @LongText @Nullable String narrative,
    List<Ref<Evidence>> sources)
    implements ThreadObject {
  public enum Kind {
    TERTIAL,
    HALF_YEAR,
    YEAR,
    OTHER
  }

  @Override
  public String label() {
    return title;
  }
}
