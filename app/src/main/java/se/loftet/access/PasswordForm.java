package se.loftet.access;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A password chosen, twice the same.
record PasswordForm(String login, String name, String password, String again) {
  PasswordForm(
      @Nullable String login,
      @Nullable String name,
      @Nullable String password,
      @Nullable String again) {
    this.login = Objects.requireNonNullElse(login, "");
    this.name = Objects.requireNonNullElse(name, "");
    this.password = Objects.requireNonNullElse(password, "");
    this.again = Objects.requireNonNullElse(again, "");
  }

  /// Why it cannot be used, as a message key.
  Optional<String> lack(String login) {
    return password.equals(again)
        ? Passwords.lack(password, login)
        : Optional.of("access.password.different");
  }
}
