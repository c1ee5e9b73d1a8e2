package se.loftet.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// The seam between the web's login and our accounts. Another way of proving who one is (OIDC) is
/// another of these that ends in a `StaffMember`.
@Component
class PasswordLogin implements AuthenticationProvider {
  private final Login login;

  PasswordLogin(Login login) {
    this.login = login;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    return login.password(given.getName(), String.valueOf(given.getCredentials()));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
