package se.loftet.platform.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What every object of the thread carries besides its own content.
///
/// `ref` is the stable name within the municipality and the kind of object, the one seen in
/// addresses and thread files. `owner` is the `ref` of the party that owns the object. `version`
/// counts changes, so that two people never overwrite each other unseen.
public record Head(
    long id,
    String municipality,
    String ref,
    SecrecyClass secrecy,
    String owner,
    @Nullable Instant released,
    int version,
    int position) {

  public Head {
    if (released != null && secrecy != SecrecyClass.OPEN) {
      throw new IllegalArgumentException("only open objects are released: " + ref);
    }
  }

  /// A new object, closed to everyone but its owner.
  public static Head unmarked(String municipality, String ref, String owner) {
    return new Head(0, municipality, ref, SecrecyClass.PARTY, owner, null, 1, 0);
  }

  public Head marked(SecrecyClass secrecy) {
    var still = secrecy == SecrecyClass.OPEN ? released : null;
    return new Head(id, municipality, ref, secrecy, owner, still, version, position);
  }

  public Head released(@Nullable Instant when) {
    return new Head(id, municipality, ref, secrecy, owner, when, version, position);
  }

  public Head at(int position) {
    return new Head(id, municipality, ref, secrecy, owner, released, version, position);
  }

  public Head read(int version) {
    return new Head(id, municipality, ref, secrecy, owner, released, version, position);
  }
}
