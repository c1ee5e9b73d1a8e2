package se.loftet.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.agreement.Agreement;
import se.loftet.evidence.Evidence;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.model.ThreadObject;

/// The citizen promise of a period (medborgarlöfte): what is signed, amended and published.
public record PromiseDocument(
    Head head,
    String title,
    PartialDate starts,
    PartialDate ends,
    @Nullable Ref<Agreement> agreement,
    @Nullable Ref<SituationPicture> picture,
    @LongText @Nullable String aim,
    FormalState state,
    List<SigningClaim> signed,
    List<Signatory> signatories,
    boolean retroactive,
    @Nullable LocalDate followUpOn,
    @Nullable String registryNumber,
    List<Ref<Evidence>> sources,
    @LongText @Nullable String note)
    implements ThreadObject {

  public PromiseDocument {
    if (ends.lastDay().isBefore(starts.firstDay())) {
      throw new IllegalArgumentException(
          "the period ends %s, before it starts %s".formatted(ends, starts));
    }
  }

  @Override
  public String label() {
    return title;
  }
}
