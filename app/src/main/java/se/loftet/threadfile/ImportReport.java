package se.loftet.threadfile;

import java.util.List;

/// What came of a file.
///
/// @param kept what the file says otherwise but cannot change, because it is signed
/// @param others objects of the municipality that the file does not name; they stay as they are
public record ImportReport(
    String municipality, int added, int changed, int unchanged, List<Fault> kept, int others) {

  /// With the municipality itself counted in.
  ImportReport with(Tenants.Change tenant) {
    return switch (tenant) {
      case NONE -> this;
      case ADDED -> new ImportReport(municipality, added + 1, changed, unchanged, kept, others);
      case CHANGED -> new ImportReport(municipality, added, changed + 1, unchanged, kept, others);
    };
  }

  public boolean nothingChanged() {
    return added == 0 && changed == 0;
  }
}
