package se.loftet.access;

import static se.loftet.platform.model.Right.ADMINISTER;
import static se.loftet.platform.model.Right.APPROVE;
import static se.loftet.platform.model.Right.AUDIT;
import static se.loftet.platform.model.Right.EDIT;
import static se.loftet.platform.model.Right.LOG;
import static se.loftet.platform.model.Right.READ;
import static se.loftet.platform.model.Right.RELEASE;
import static se.loftet.platform.model.Right.SIGN;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import se.loftet.platform.db.Acting.Write;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;

/// What a person is in one municipality or police area. A person may be several things.
public enum Role {
  /// Läsare.
  READER(SecrecyClass.INTERNAL, Write.NONE, READ),
  /// Enhetsrapportör: logs what the own unit did, sees only what may become public.
  UNIT_REPORTER(SecrecyClass.OPEN, Write.LOG, READ, LOG),
  /// Ansvarig handläggare.
  RESPONSIBLE_OFFICER(SecrecyClass.PARTY, Write.ALL, READ, LOG, EDIT),
  /// Samordnare: runs the year for the municipality.
  COORDINATOR(SecrecyClass.PARTY, Write.ALL, READ, LOG, EDIT, APPROVE, SIGN, RELEASE, AUDIT),
  /// Kommunpolis: gives and approves the police's part.
  MUNICIPAL_POLICE(SecrecyClass.PARTY, Write.ALL, READ, LOG, EDIT, APPROVE, SIGN),
  /// Kommunikatör: releases what is agreed.
  COMMUNICATOR(SecrecyClass.INTERNAL, Write.ALL, READ, EDIT, RELEASE),
  /// Styrgrupp: decides and signs.
  STEERING_GROUP(SecrecyClass.PARTY, Write.ALL, READ, APPROVE, SIGN),
  /// Administratör: accounts, parties, places and settings; reads nothing that is closed.
  ADMINISTRATOR(SecrecyClass.OPEN, Write.ALL, READ, ADMINISTER, AUDIT),
  /// Arkivarie.
  ARCHIVIST(SecrecyClass.INTERNAL, Write.NONE, READ, AUDIT);

  /// Rights so grave that a password alone does not open them.
  private static final Set<Right> GRAVE = EnumSet.of(APPROVE, SIGN, RELEASE, ADMINISTER);

  private final SecrecyClass clearance;
  private final Write write;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Right> rights;

  Role(SecrecyClass clearance, Write write, Right... rights) {
    this.clearance = clearance;
    this.write = write;
    this.rights = Set.of(rights);
  }

  public Set<Right> rights() {
    return rights;
  }

  /// Whether a person with this role must also show a code from a device.
  public boolean needsSecondFactor() {
    return rights.stream().anyMatch(GRAVE::contains);
  }

  static Set<Right> rights(Collection<Role> roles) {
    var all = EnumSet.noneOf(Right.class);
    roles.forEach(role -> all.addAll(role.rights));
    return all;
  }

  /// The widest clearance among the roles.
  static SecrecyClass clearance(Collection<Role> roles) {
    return roles.stream().map(role -> role.clearance).max(Enum::compareTo).orElseThrow();
  }

  /// The widest write level among the roles.
  static Write write(Collection<Role> roles) {
    return roles.stream().map(role -> role.write).max(Enum::compareTo).orElseThrow();
  }
}
