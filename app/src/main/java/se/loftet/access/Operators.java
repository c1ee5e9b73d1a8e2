package se.loftet.access;

import java.util.Set;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;

/// Those who run the installation (drift): administrators whose role holds everywhere. At a desk of
/// their own they add municipalities and police areas; no thread is seen from there.
public final class Operators {
  /// The word that stands where a municipality stands in other addresses, and their party.
  public static final String WORD = "drift";

  private Operators() {}

  static Acting acting(StaffMember member) {
    return new Acting(
        member.id(),
        member.login(),
        "",
        WORD,
        SecrecyClass.OPEN,
        Acting.Write.ALL,
        Set.of(Right.READ, Right.ADMINISTER, Right.OPERATE),
        false,
        "");
  }
}
