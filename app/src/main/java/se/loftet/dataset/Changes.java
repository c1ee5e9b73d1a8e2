package se.loftet.dataset;

/// What a delivery changed in its data set, in rows of data (a row of the file may hold several
/// figures).
public record Changes(long added, long changed, long withdrawn, long unchanged) {
  static final Changes NONE = new Changes(0, 0, 0, 0);

  public boolean none() {
    return added + changed + withdrawn == 0;
  }
}
