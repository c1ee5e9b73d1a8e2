package se.loftet.dataset;

import se.loftet.reading.Row;

/// Writes what rows turn into for the database, and the rows in quarantine beside it.
final class Copying implements Intake {
  private final BinaryCopy rows;
  private final Quarantine quarantine;

  Copying(BinaryCopy rows, Quarantine quarantine) {
    this.rows = rows;
    this.quarantine = quarantine;
  }

  @Override
  public void figure(Figure figure) {
    Staged.write(figure, rows);
  }

  @Override
  public void event(Event event) {
    Staged.write(event, rows);
  }

  @Override
  public void outline(Outline outline) {
    Staged.write(outline, rows);
  }

  @Override
  public void record(DataRecord record) {
    Staged.write(record, rows);
  }

  @Override
  public void quarantined(Row row, Reason reason) {
    quarantine.add(row, reason);
  }
}
