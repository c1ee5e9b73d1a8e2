package se.loftet.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.municipality.Party;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.model.ThreadObject;

/// A cooperation agreement (samverkansöverenskommelse). Lag (2023:196) 9 § asks for its purposes
/// and areas; that they are missing is a gap, not an error.
public record Agreement(
    Head head,
    String title,
    @Nullable PartialDate starts,
    @Nullable PartialDate ends,
    List<Ref<Party>> parties,
    List<String> purposes,
    List<String> areas,
    List<String> contacts,
    @Nullable String registryNumber,
    FormalState state,
    List<SigningClaim> signed,
    List<Signatory> signatories,
    List<Ref<Evidence>> sources,
    @LongText @Nullable String note)
    implements ThreadObject {
  @Override
  public String label() {
    return title;
  }
}
