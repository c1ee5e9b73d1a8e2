package se.loftet.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import se.loftet.platform.store.Store;

/// Proving who one is: a password, and for roles with grave rights a code from a device.
///
/// Every attempt is counted before it is judged and leaves a row in the audit log. An unknown name,
/// a locked account and a wrong password take the same time and get the same answer.
@Service
class Login {
  private final AccessDesk desk;
  private final AccountRepository accounts;
  private final LoginRepository logins;
  private final Passwords passwords;
  private final DeviceSecrets secrets;
  private final Workplaces workplaces;
  private final Store store;
  private final Clock clock;
  private final boolean secondFactorRequired;

  Login(
      AccessDesk desk,
      AccountRepository accounts,
      LoginRepository logins,
      Passwords passwords,
      DeviceSecrets secrets,
      Workplaces workplaces,
      Store store,
      Clock clock,
      @Value("${loftet.login.second-factor:required}") String secondFactor) {
    this.desk = desk;
    this.accounts = accounts;
    this.logins = logins;
    this.passwords = passwords;
    this.secrets = secrets;
    this.workplaces = workplaces;
    this.store = store;
    this.clock = clock;
    this.secondFactorRequired = !secondFactor.equals("optional");
  }

  /// Judges name and password. The answer says which stage the person has come to.
  Authentication password(String login, String password) {
    var name = login.strip().toLowerCase(Locale.ROOT);
    var account = desk.at(() -> accounts.find(name)).orElse(null);
    boolean counted = reserve(account == null ? Account.UNKNOWN : account.id(), name);
    boolean right = passwords.matches(password, account == null ? null : account.passwordHash());
    if (account == null || !counted || !right) {
      note(account, "login.failed", account == null ? "unknown" : counted ? "password" : "locked");
      throw new BadCredentialsException("login");
    }
    if (account.totpSecret() != null || secondFactorNeeded(account)) {
      desk.run(() -> logins.withdraw(account.id()));
      return Session.authenticated(account.member(), Session.PASSWORD);
    }
    return arrived(account, "password");
  }

  /// Judges the code from the device of a person whose password was right.
  Optional<Authentication> code(StaffMember member, String code) {
    var account = account(member).filter(found -> found.totpSecret() != null).orElse(null);
    if (account == null || !reserve(account.id(), account.login())) {
      note(account, "login.failed", "locked");
      return Optional.empty();
    }
    var step = step(account, code);
    if (step.isEmpty() || !desk.at(() -> logins.useStep(account.id(), step.getAsLong()))) {
      note(account, "login.failed", "code");
      return Optional.empty();
    }
    return Optional.of(arrived(account, "code"));
  }

  private OptionalLong step(Account account, String code) {
    return Optional.ofNullable(account.totpSecret())
        .flatMap(sealed -> secrets.open(account.id(), sealed))
        .map(secret -> Totp.step(secret, code, clock.instant()))
        .orElse(OptionalLong.empty());
  }

  /// Ties the device that shows this code for this secret to the account.
  Optional<Authentication> enrol(StaffMember member, String secret, String code) {
    var step = Totp.step(secret, code, clock.instant());
    var account = account(member).filter(found -> found.totpSecret() == null).orElse(null);
    if (account == null || step.isEmpty()) {
      return Optional.empty();
    }
    desk.run(() -> {
      accounts.setSecret(account.id(), secrets.seal(account.id(), secret));
      workplaces.forget(account.id());
      logins.useStep(account.id(), step.getAsLong());
    });
    note(account, "account.secondFactor", "enrolled");
    return desk.at(() -> accounts.find(account.id())).map(changed -> arrived(changed, "code"));
  }

  /// Changes the own password; the person as the session is to go on, or none when the present one
  /// was wrong.
  Optional<Authentication> change(StaffMember member, String present, String chosen) {
    var account = account(member).orElse(null);
    boolean counted = account != null && reserve(account.id(), account.login());
    if (account == null || !counted || !passwords.matches(present, account.passwordHash())) {
      note(account, "login.failed", "password");
      return Optional.empty();
    }
    var hash = passwords.encode(chosen);
    desk.run(() -> accounts.setPassword(account.id(), hash));
    workplaces.forget(account.id());
    note(account, "account.password", "own choice");
    return desk.at(() -> accounts.find(account.id()))
        .map(changed -> Session.authenticated(changed.member(), Session.DESK));
  }

  /// Whether the person must enrol a device before going on.
  boolean mustEnrol(StaffMember member) {
    return account(member).map(found -> found.totpSecret() == null).orElse(false);
  }

  /// Counts the attempt. The same is asked of the database when nobody has that name.
  private boolean reserve(long id, String login) {
    var now = clock.instant();
    boolean counted = desk.at(() -> logins.reserve(id, now));
    var locked = desk.at(() -> accounts.find(id)).filter(a -> a.lockedAt(now)).orElse(null);
    if (counted && locked != null) {
      note(locked, "login.locked", login + " until " + locked.lockedUntil());
    }
    return counted;
  }

  private Authentication arrived(Account account, String how) {
    desk.run(() -> logins.succeed(account.id(), clock.instant()));
    note(account, "login", how);
    return Session.authenticated(account.member(), Session.DESK);
  }

  /// The account as it was when the session began; an older session finds none.
  private Optional<Account> account(StaffMember member) {
    return desk.at(() -> accounts.find(member.id()))
        .filter(Account::active)
        .filter(found -> found.version() == member.version());
  }

  private boolean secondFactorNeeded(Account account) {
    return secondFactorRequired
        && desk.at(() -> accounts.grants(account.id())).stream()
            .anyMatch(grant -> grant.role().needsSecondFactor());
  }

  private void note(@Nullable Account account, String action, String how) {
    var name = account == null ? "?" : account.login();
    desk.as(
        account == null ? "nobody" : name,
        () -> store.audit(action, "staff", name, null, Map.of("how", how)));
  }
}
