package se.loftet.access;

import java.io.Serializable;
import java.security.Principal;

/// The person a session belongs to.
///
/// @param version of the account when the session began
public record StaffMember(long id, String login, String displayName, int version)
    implements Principal, Serializable {
  @Override
  public String getName() {
    return login;
  }
}
