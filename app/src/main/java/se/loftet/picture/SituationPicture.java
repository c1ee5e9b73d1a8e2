package se.loftet.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.municipality.Party;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// A situation picture (lägesbild): one party's own, or the joint one that merges them.
///
/// `mapping`, `otherInformation` and `analysis` are the three chapters of lag (2023:196) 4 §.
public record SituationPicture(
    Head head,
    Kind kind,
    @Nullable Ref<Party> party,
    String title,
    @Nullable PartialDate decided,
    @Nullable String decidedBy,
    @Nullable String registryNumber,
    @LongText @Nullable String mapping,
    @LongText @Nullable String otherInformation,
    @LongText @Nullable String analysis,
    FormalState state,
    List<Ref<SituationPicture>> merges,
    List<Ref<Evidence>> sources)
    implements ThreadObject {
  public enum Kind {
    OWN,
    JOINT
  }

  @Override
  public String label() {
    return title;
  }
}
