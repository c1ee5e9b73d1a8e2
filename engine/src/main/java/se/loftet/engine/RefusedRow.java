package se.loftet.engine;

/// Input that cannot be used, and one of the rows that shows it, counted from 0.
///
/// The message says what is wrong, not where: whoever read the rows knows their place and names.
public final class RefusedRow extends IllegalArgumentException {
  private final int row;

  /// The column in the words of the reference cases, such as `period`.
  private final String column;

  private final String words;

  public RefusedRow(int row, String column, String message) {
    super(message);
    this.row = row;
    this.column = column;
    this.words = message;
  }

  public int row() {
    return row;
  }

  public String column() {
    return column;
  }

  /// What is wrong.
  public String words() {
    return words;
  }

  /// The same of another row, where rows were picked out of more.
  public RefusedRow at(int other) {
    return new RefusedRow(other, column, words);
  }
}
