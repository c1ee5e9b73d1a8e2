package se.loftet.reading;

import java.io.IOException;
import java.util.List;

/// The rows of a file under named columns. May be read more than once.
public interface Table {
  Found found();

  List<String> columns();

  /// What the file tells of its columns.
  default CodeBook codeBook() {
    return CodeBook.NONE;
  }

  /// Sends every row to the sink, in the order of the file, until it wants no more.
  ///
  /// @throws Unreadable when the file breaks off or breaks its format
  void rows(RowSink sink) throws IOException;
}
