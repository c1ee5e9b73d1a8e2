package se.loftet.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;

/// A municipality a person works in, with the roles the person has there.
///
/// @param operates whether the person also runs the installation
public record Workplace(
    String code, String name, String slug, String party, Set<Role> roles, boolean operates) {

  /// A person works for one party in a municipality: the one of the narrowest grant. A grant for
  /// the whole installation adds its rights to it.
  static Workplace of(String code, String name, String slug, List<Grant> grants) {
    var sorted = new ArrayList<>(grants);
    sorted.sort(Comparator.comparing(Grant::everywhere).thenComparingLong(Grant::id));
    var party = sorted.getFirst().party();
    var roles = EnumSet.noneOf(Role.class);
    sorted.stream()
        .filter(grant -> grant.everywhere() || grant.party().equals(party))
        .forEach(grant -> roles.add(grant.role()));
    var operates = sorted.stream().anyMatch(Grant::operates);
    return new Workplace(code, name, slug, party, roles, operates);
  }

  public boolean may(Right right) {
    return rights().contains(right);
  }

  Set<Right> rights() {
    var rights = Role.rights(roles);
    if (operates) {
      rights.add(Right.OPERATE);
    }
    return rights;
  }

  Acting acting(StaffMember member) {
    return new Acting(
        member.id(),
        member.login(),
        code,
        party,
        Role.clearance(roles),
        Role.write(roles),
        rights(),
        false,
        "");
  }
}
