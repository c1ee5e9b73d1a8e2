package se.loftet.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import se.loftet.reading.Tables;

/// Reads a file as if it were taken in, and stores nothing.
public final class DryRun {
  private DryRun() {}

  /// What would become of the file.
  ///
  /// @param municipality whose outline judges positions; blank for none
  /// @throws se.loftet.reading.Unreadable when the file is refused
  public static Report of(Path file, String name, Wishes wishes, String municipality)
      throws IOException {
    var table = Tables.open(file, name);
    var proposal = Proposal.of(table, name, wishes, saved -> Optional.empty());
    var plan = Plan.of(table, proposal.mapping(), municipality);
    return Report.of(name, plan, Reading.of(plan, null, rows -> {}, () -> false));
  }
}
