package se.loftet.formal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Signatory;

/// That a text was signed: when, by whom, and where that can be read.
///
/// @param retroactive whether it is meant to apply from before it was signed
public record Signing(
    PartialDate date, @Nullable String source, List<Signatory> signatories, boolean retroactive) {
  public Signing {
    signatories = List.copyOf(signatories);
  }
}
