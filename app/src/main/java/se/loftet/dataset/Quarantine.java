package se.loftet.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.loftet.reading.Row;
import tools.jackson.databind.json.JsonMapper;

/// Rows that are not taken in, kept in a file of their own until the rest is stored: the database
/// reads one stream at a time.
final class Quarantine implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final Path file;
  private final BufferedOutputStream out;
  private final BinaryCopy copy;

  Quarantine() throws IOException {
    file = Files.createTempFile("loftet-quarantine", ".copy");
    out = new BufferedOutputStream(Files.newOutputStream(file));
    copy = new BinaryCopy(out);
  }

  void add(Row row, Reason reason) {
    copy.row(3)
        .number(row.line())
        .text(reason.name())
        .json(JSON.writeValueAsString(clean(row.cells())));
  }

  /// The database holds no NUL.
  private static @Nullable String[] clean(@Nullable String[] cells) {
    return Arrays.stream(cells)
        .map(cell -> cell == null ? null : cell.replace('\u0000', '\ufffd'))
        .toArray(String[]::new);
  }

  /// Ends the file of rows; nothing is added after.
  Path ended() throws IOException {
    copy.end();
    out.close();
    return file;
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
