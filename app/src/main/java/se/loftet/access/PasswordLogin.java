package se.loftet.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// The seam between the web's login and our accounts. Another way of proving who one is (OIDC) is
/// another of these that ends in a `StaffMember`.
@Component
class PasswordLogin implements AuthenticationProvider {
  private final Staff staff;

  PasswordLogin(Staff staff) {
    this.staff = staff;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    var member = staff.login(given.getName(), String.valueOf(given.getCredentials()));
    return Session.authenticated(member, Session.DESK);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
