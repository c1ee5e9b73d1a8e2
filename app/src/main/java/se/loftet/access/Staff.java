package se.loftet.access;

import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// The people who work in Löftet: their accounts, their login and their roles.
@Service
public class Staff {
  private final AccessDesk desk;
  private final AccountRepository accounts;
  private final PasswordEncoder passwords;

  Staff(AccessDesk desk, AccountRepository accounts, PasswordEncoder passwords) {
    this.desk = desk;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  StaffMember login(String login, String password) {
    var account =
        desk.at(() -> accounts.find(login.strip().toLowerCase(Locale.ROOT)))
            .filter(Account::active)
            .filter(found -> passwords.matches(password, found.passwordHash()))
            .orElseThrow(() -> new BadCredentialsException("login"));
    return new StaffMember(account.id(), account.login(), account.displayName(), account.version());
  }
}
