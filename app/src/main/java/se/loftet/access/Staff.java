package se.loftet.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;

/// The people who work in Löftet and the roles they have, as the administrator changes them.
///
/// Whoever runs the installation handles everybody. The administrator of a municipality handles the
/// people of the own party who work nowhere else: resetting a password must not open what the
/// administrator may not see.
@Service
public class Staff {
  private final AccessDesk desk;
  private final AccountRepository accounts;
  private final Links links;
  private final Passwords passwords;
  private final Workplaces workplaces;
  private final Store store;
  private final Clock clock;

  Staff(
      AccessDesk desk,
      AccountRepository accounts,
      Links links,
      Passwords passwords,
      Workplaces workplaces,
      Store store,
      Clock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.workplaces = workplaces;
    this.store = store;
    this.clock = clock;
  }

  /// Adds a person and returns the path of the one-time link by which the password is chosen.
  public String add(NewPerson person) {
    require(person.grant(0));
    return desk.at(() -> {
      refuseUnknownPlace(person.grant(0));
      if (accounts.find(person.login()).isPresent()) {
        throw new Refused.Rule("access.person.taken");
      }
      long id = accounts.insert(person.login(), person.displayName());
      accounts.insert(person.grant(id));
      note("account.create", person.login(), person.grant(id));
      return links.password(id);
    });
  }

  /// Adds a person with a password that is handed over in another way, as the loader does.
  public void add(NewPerson person, String password) {
    Acting.require(Right.OPERATE);
    var hash = passwords.encode(password);
    desk.run(() -> {
      if (accounts.find(person.login()).isPresent()) {
        throw new Refused.Rule("access.person.taken");
      }
      long id = accounts.insert(person.login(), person.displayName());
      accounts.setPassword(id, hash);
      accounts.insert(person.grant(id));
      note("account.create", person.login(), person.grant(id));
    });
  }

  /// Gives the person a new one-time link; with the second factor gone too when the device is lost.
  public String reset(long id, boolean secondFactor) {
    return desk.at(() -> {
      var person = manageable(id);
      if (secondFactor) {
        accounts.setSecret(id, null);
      }
      accounts.setPassword(id, null);
      note("account.reset", person.login(), Map.of("secondFactor", secondFactor));
      forget(id);
      return links.password(id);
    });
  }

  /// Whether somebody has this login.
  public boolean taken(String login) {
    Acting.require(Right.ADMINISTER);
    return desk.at(() -> accounts.find(login.strip().toLowerCase(Locale.ROOT))).isPresent();
  }

  /// The account with this login, for the command line.
  public long named(String login) {
    Acting.require(Right.ADMINISTER);
    return desk.at(() -> accounts.find(login.strip().toLowerCase(Locale.ROOT)))
        .orElseThrow(() -> new Refused.Rule("access.person.unknown"))
        .id();
  }

  /// Ends or reopens the account. Sessions that are open end at once.
  public void setActive(long id, boolean active) {
    desk.run(() -> {
      var person = manageable(id);
      accounts.setActive(id, active);
      note(active ? "account.open" : "account.close", person.login(), Map.of());
      forget(id);
    });
  }

  /// Gives a person one more role.
  public void give(Grant grant) {
    require(grant);
    desk.run(() -> {
      refuseUnknownPlace(grant);
      var person = accounts.find(grant.staff()).orElseThrow(() -> unknown(grant.staff()));
      var others = accounts.grants(grant.staff());
      if (others.stream().anyMatch(other -> sameAs(other, grant))) {
        throw new Refused.Rule("access.grant.twice");
      }
      if (others.stream().anyMatch(other -> otherParty(other, grant))) {
        throw new Refused.Rule("access.grant.otherParty");
      }
      accounts.insert(grant);
      note("grant.give", person.login(), grant);
      forget(grant.staff());
    });
  }

  /// Takes a role back.
  public void take(long staff, long grantId) {
    desk.run(() -> {
      var person = accounts.find(staff).orElseThrow(() -> unknown(staff));
      var grant =
          accounts.grants(staff).stream()
              .filter(g -> g.id() == grantId)
              .findFirst()
              .orElseThrow(() -> unknown(staff));
      require(grant);
      accounts.delete(grant);
      note("grant.take", person.login(), grant);
      forget(staff);
    });
  }

  /// Those who work in the acting person's municipality, or everybody for who runs the
  /// installation.
  public List<Person> people() {
    Acting.require(Right.ADMINISTER);
    var now = clock.instant();
    return desk.at(() -> {
      var grants = accounts.grants();
      return accounts.list().stream()
          .map(account -> Person.of(account, grants, now))
          .filter(person -> operates() || person.grants().stream().anyMatch(this::here))
          .toList();
    });
  }

  /// One of `people()`.
  public Person person(long id) {
    return people().stream()
        .filter(person -> person.id() == id)
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  /// Whether the acting person may reset or close this person's account.
  public boolean manages(Person person) {
    return operates()
        || (!person.grants().isEmpty() && person.grants().stream().allMatch(this::mine));
  }

  private Account manageable(long id) {
    Acting.require(Right.ADMINISTER);
    var account = accounts.find(id).orElseThrow(() -> unknown(id));
    if (!manages(Person.of(account, accounts.grants(id), clock.instant()))) {
      throw new Refused.NotAllowed("account");
    }
    return account;
  }

  private void require(Grant grant) {
    Acting.require(Right.ADMINISTER);
    if (!operates() && !mine(grant)) {
      throw new Refused.NotAllowed("grant");
    }
  }

  private void refuseUnknownPlace(Grant grant) {
    if (!grant.party().matches("[0-9A-Za-zÅÄÖåäö._-]{1,80}")) {
      throw new Refused.Rule("access.person.where");
    }
    if (!accounts.placeExists(grant)) {
      throw new Refused.Rule("access.person.place");
    }
  }

  private static boolean operates() {
    return Acting.now().may(Right.OPERATE);
  }

  private boolean mine(Grant grant) {
    var me = Acting.now();
    return me.municipality().equals(grant.municipality()) && me.party().equals(grant.party());
  }

  private boolean here(Grant grant) {
    var municipality = Acting.now().municipality();
    return municipality.equals(grant.municipality())
        || (grant.policeArea() != null
            && accounts.covered(grant.policeArea()).contains(municipality));
  }

  private static boolean sameAs(Grant a, Grant b) {
    return a.role() == b.role()
        && Objects.equals(a.municipality(), b.municipality())
        && Objects.equals(a.policeArea(), b.policeArea());
  }

  /// A person works for one party where two of the grants meet.
  private boolean otherParty(Grant a, Grant b) {
    if (a.party().equals(b.party()) || a.everywhere() || b.everywhere()) {
      return false;
    }
    return places(a).stream().anyMatch(places(b)::contains);
  }

  private List<String> places(Grant grant) {
    return grant.policeArea() == null
        ? List.of(Objects.requireNonNull(grant.municipality()))
        : accounts.covered(grant.policeArea());
  }

  private void forget(long id) {
    workplaces.forget(id);
  }

  private static Refused unknown(long id) {
    return new Refused.NotFound("staff", id);
  }

  private void note(String action, String login, Grant grant) {
    var detail = new java.util.HashMap<String, Object>();
    detail.put("role", grant.role().name());
    detail.put("party", grant.party());
    detail.put("where", where(grant));
    note(action, login, detail);
  }

  private static String where(Grant grant) {
    var place = grant.municipality() == null ? grant.policeArea() : grant.municipality();
    return place == null ? "*" : place;
  }

  private void note(String action, String login, Map<String, ?> detail) {
    var municipality = Acting.now().municipality();
    store.audit(action, "staff", login, municipality.isBlank() ? null : municipality, detail);
  }
}
