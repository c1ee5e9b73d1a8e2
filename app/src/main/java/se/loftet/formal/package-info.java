/// The way of a text through both parties: referred, approved by each, signed, published, closed.
///
/// Agreements, situation pictures, promise documents and amendments all go it. What differs is only
/// what their text says and what must not be missing in it, so the way itself lies here, below them
/// all, and each of them tells it those two things as a `FormalText`.
///
/// What binds is the canonical text: lines of UTF-8 in Unicode form NFC, described at
/// `CanonicalText`, and its SHA-256. Both parties approve a hash, not a state; when the text
/// changes the hash does, and what was approved no longer counts. The text holds only what both can
/// read: an object that is closed to one of them has no line in it, whoever asks, so that both see
/// the same hash. The database holds to the same (`V65__signed_links.sql`): a change voids the
/// approvals, nothing is signed without those of both, and what is signed keeps its links.
@ApplicationModule(allowedDependencies = {"platform", "municipality"})
@NullMarked
package se.loftet.formal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
