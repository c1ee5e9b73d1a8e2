package se.loftet.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.loftet.platform.Refused;
import se.loftet.platform.store.Store;

/// One-time links: to choose a password, and to become the first administrator. The database keeps
/// only the hash of a link; it works once and not for long.
@Service
class Links {
  static final String PATH = SecurityConfiguration.LOGIN + "/lank/";
  static final Duration VALID = Duration.ofHours(24);

  private final AccessDesk desk;
  private final AccountRepository accounts;
  private final LoginRepository logins;
  private final Passwords passwords;
  private final Workplaces workplaces;
  private final Store store;
  private final Clock clock;

  Links(
      AccessDesk desk,
      AccountRepository accounts,
      LoginRepository logins,
      Passwords passwords,
      Workplaces workplaces,
      Store store,
      Clock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.logins = logins;
    this.passwords = passwords;
    this.workplaces = workplaces;
    this.store = store;
    this.clock = clock;
  }

  /// The path of a link by which this person chooses a password. Runs at the desk.
  String password(long staff) {
    return make(OneTimeLink.PASSWORD, staff);
  }

  /// The path of the first administrator's link, or none when somebody has an account already.
  Optional<String> firstAdministrator() {
    return desk.at(() ->
        accounts.empty()
            ? Optional.of(make(OneTimeLink.FIRST_ADMINISTRATOR, null))
            : Optional.empty());
  }

  private String make(String purpose, @org.jspecify.annotations.Nullable Long staff) {
    var token = Tokens.fresh();
    logins.insertLink(Tokens.hash(token), purpose, staff, clock.instant().plus(VALID));
    return PATH + token;
  }

  OneTimeLink get(String token) {
    return desk.at(() -> logins.findLink(Tokens.hash(token), clock.instant()))
        .orElseThrow(() -> new Refused.NotFound("link", ""));
  }

  /// The login a link of the kind PASSWORD belongs to.
  String login(OneTimeLink link) {
    var staff = link.staff();
    return staff == null ? "" : desk.at(() -> accounts.find(staff)).map(Account::login).orElse("");
  }

  /// Uses the link to set the password of its person.
  void choose(String token, String password) {
    var hash = passwords.encode(password);
    desk.run(() -> {
      var staff = use(token).staff();
      if (staff == null) {
        throw new Refused.NotFound("link", "");
      }
      accounts.setPassword(staff, hash);
      workplaces.forget(staff);
      var login = accounts.find(staff).map(Account::login).orElse("?");
      store.audit("account.password", "staff", login, null, Map.of("by", "link"));
    });
  }

  /// Uses the link to make the first account, which runs the whole installation.
  void begin(String token, String login, String name, String password) {
    var person = new NewPerson(login, name, Role.ADMINISTRATOR, null, null, Operators.WORD);
    var hash = passwords.encode(password);
    desk.run(() -> {
      if (!use(token).first() || !accounts.empty()) {
        throw new Refused.NotFound("link", "");
      }
      long id = accounts.insert(person.login(), person.displayName());
      accounts.setPassword(id, hash);
      accounts.insert(person.grant(id));
      store.audit("account.create", "staff", person.login(), null, Map.of("by", "first link"));
    });
  }

  private OneTimeLink use(String token) {
    var link = get(token);
    if (!logins.useLink(Tokens.hash(token), clock.instant())) {
      throw new Refused.NotFound("link", "");
    }
    return link;
  }
}
