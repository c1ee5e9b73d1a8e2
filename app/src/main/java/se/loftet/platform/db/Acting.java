package se.loftet.platform.db;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;

/// On whose behalf, in which municipality and with which clearance the current work is done.
///
/// The database is told at the start of every transaction and decides by it. Outside any acting
/// person nothing is seen and nothing can be written.
///
/// @param staff id of the account, 0 for the command line
/// @param party `ref` of the party the person works for in this municipality
/// @param rights what the person's roles allow here
/// @param system whether municipalities and police areas may be created
/// @param desk `access` for the length of a login or account change, else blank
public record Acting(
    long staff,
    String name,
    String municipality,
    String party,
    @Nullable SecrecyClass clearance,
    Write write,
    Set<Right> rights,
    boolean system,
    String desk) {

  /// What may be written: nothing, the activity log, or everything the class allows.
  public enum Write {
    NONE,
    LOG,
    ALL
  }

  private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();
  public static final Acting NOBODY =
      new Acting(0, "nobody", "", "", null, Write.NONE, Set.of(), false, "");

  public static Acting now() {
    return CURRENT.orElse(NOBODY);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /// Refuses unless the acting person has the right.
  public static void require(Right right) {
    if (!now().may(right)) {
      throw new Refused.NotAllowed(right.name());
    }
  }

  /// The command line and the loader, inside one municipality and for all its parties.
  public static Acting system(String municipality) {
    return new Acting(
        0,
        "system",
        municipality,
        "*",
        SecrecyClass.PARTY,
        Write.ALL,
        EnumSet.allOf(Right.class),
        true,
        "");
  }

  /// The same for one party alone.
  public Acting of(String party) {
    return new Acting(staff, name, municipality, party, clearance, write, rights, system, desk);
  }

  public Acting in(String municipality) {
    return new Acting(staff, name, municipality, party, clearance, write, rights, system, desk);
  }

  /// The same person at the accounts desk, for one login or account change.
  public Acting atDesk(String desk) {
    return new Acting(staff, name, municipality, party, clearance, write, rights, system, desk);
  }

  public <T extends @Nullable Object, X extends Throwable> T call(
      ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /// What the database is told, `loftet.KEY` by key.
  Map<String, String> settings() {
    return Map.of(
        "staff",
        Long.toString(staff),
        "municipality",
        municipality,
        "party",
        party,
        "clearance",
        clearance == null ? "" : clearance.name(),
        "write",
        write.name(),
        "system",
        system ? "yes" : "no",
        "desk",
        desk,
        "rights",
        rights.stream().map(Enum::name).collect(Collectors.joining(",")));
  }
}
