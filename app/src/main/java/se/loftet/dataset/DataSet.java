package se.loftet.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.SecrecyClass;

/// A data set (datamängd): what one source delivers, delivery after delivery.
///
/// @param grid EPSG code of the metres its positions are kept in; null without positions
public record DataSet(
    long id,
    String ref,
    SecrecyClass secrecy,
    String owner,
    @Nullable Instant released,
    DataKind kind,
    Provenance provenance,
    @Nullable Integer grid,
    int version) {
  /// How its trace in the audit log is marked.
  Head head(String municipality) {
    return new Head(id, municipality, ref, secrecy, owner, released, version, 0);
  }
}
