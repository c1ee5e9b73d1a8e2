package se.loftet.promise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.model.ThreadObject;

/// A signed addition (tillägg) to a signed document. The original text stays as it is.
///
/// @param settles what the text makes clear about the signing of the document
public record Amendment(
    Head head,
    Ref<PromiseDocument> document,
    @Nullable Ref<Promise> promise,
    @LongText String text,
    @LongText @Nullable String reason,
    List<SigningMatter> settles,
    FormalState state,
    List<SigningClaim> signed,
    List<Signatory> signatories)
    implements ThreadObject {
  /// Whether it is signed and makes this clear about the signing of its document.
  public boolean settled(SigningMatter matter) {
    return state.signed() && settles.contains(matter);
  }

  @Override
  public String label() {
    return text;
  }
}
