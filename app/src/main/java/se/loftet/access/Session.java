package se.loftet.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// How far a person has come in logging in, and who it is.
final class Session {
  /// May sit at the desk: everything asked for has been shown.
  static final String DESK = "DESK";

  /// The password was right; a code from the device, or enrolling one, remains.
  static final String PASSWORD = "PASSWORD";

  private Session() {}

  static Authentication authenticated(StaffMember member, String stage) {
    return UsernamePasswordAuthenticationToken.authenticated(
        member, null, List.of(new SimpleGrantedAuthority(stage)));
  }

  /// The person who has come to this stage of the current session.
  static Optional<StaffMember> at(String stage) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? Optional.empty() : member(authentication, stage);
  }

  private static Optional<StaffMember> member(Authentication authentication, String stage) {
    return authentication.getPrincipal() instanceof StaffMember member
            && authentication.getAuthorities().stream()
                .anyMatch(a -> stage.equals(a.getAuthority()))
        ? Optional.of(member)
        : Optional.empty();
  }
}
