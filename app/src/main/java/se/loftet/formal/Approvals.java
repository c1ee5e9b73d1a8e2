package se.loftet.formal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.loftet.municipality.Party;
import se.loftet.platform.model.FormalState;

/// What the answers of the parties to one text add up to.
///
/// Each party's latest answer counts, if it was given to the text as it stands now.
public record Approvals(String sha256, Map<Party.Kind, Approval> standing, List<Approval> all) {

  static Approvals of(String sha256, List<Approval> all, Map<String, Party.Kind> parties) {
    var latest = new LinkedHashMap<Party.Kind, Approval>();
    for (var approval : all) {
      var kind = parties.get(approval.party());
      if (!approval.approved()) {
        latest.clear();
      } else if (kind != null && approval.sha256().equals(sha256)) {
        latest.put(kind, approval);
      }
    }
    return new Approvals(sha256, Map.copyOf(latest), List.copyOf(all));
  }

  public Set<Party.Kind> parties() {
    return standing.keySet();
  }

  public boolean both() {
    return parties().containsAll(Set.of(Party.Kind.MUNICIPALITY, Party.Kind.POLICE));
  }

  /// Where the text stands while it is out for approval.
  public FormalState state() {
    if (both()) {
      return FormalState.APPROVED;
    }
    if (parties().contains(Party.Kind.MUNICIPALITY)) {
      return FormalState.APPROVED_MUNICIPALITY;
    }
    return parties().contains(Party.Kind.POLICE)
        ? FormalState.APPROVED_POLICE
        : FormalState.REFERRED;
  }

  static Map<String, Party.Kind> kinds(List<Party> parties) {
    return parties.stream()
        .filter(party -> party.kind() != Party.Kind.OTHER)
        .collect(Collectors.toMap(party -> party.head().ref(), Party::kind));
  }
}
