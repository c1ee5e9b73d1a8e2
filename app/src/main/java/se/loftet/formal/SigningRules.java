package se.loftet.formal;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Party;
import se.loftet.platform.Refused;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Signatory;

/// What must hold of a signing: it has happened, both parties signed, every signatory has a title,
/// and what applies from before it is marked so.
final class SigningRules {
  private SigningRules() {}

  static void check(
      Signing signing,
      @Nullable PartialDate starts,
      Map<String, Party.Kind> parties,
      LocalDate today) {
    checkDay(signing, today);
    if (signing.signatories().stream().anyMatch(s -> s.title().isBlank())) {
      throw new Refused.Rule("formal.titleNeeded");
    }
    var signed =
        signing.signatories().stream()
            .map(Signatory::party)
            .filter(parties::containsKey)
            .map(parties::get)
            .collect(Collectors.toSet());
    if (signed.size() < 2) {
      throw new Refused.Rule("formal.bothSign");
    }
    boolean before = starts != null && starts.lastDay().isBefore(signing.date().firstDay());
    if (before && !signing.retroactive()) {
      throw new Refused.Rule("formal.retroactive", Map.of("starts", starts));
    }
  }

  static void checkDay(Signing signing, LocalDate today) {
    if (signing.date().firstDay().isAfter(today)) {
      throw new Refused.Rule("formal.signedInFuture", Map.of("date", signing.date()));
    }
  }
}
