package se.loftet.picture;

import se.loftet.formal.Signing;

/// That a picture was adopted: the day, the body that decided, its registry number (diarienummer).
public record Adoption(Signing signing, String body, String registryNumber) {
  boolean whole() {
    return !body.isBlank() && !registryNumber.isBlank();
  }
}
