import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.postgresql.PGConnection;

/// Times PostgreSQL's own COPY of the rows an import stored, prepared in a file, into a table of the
/// same shape with the same index.
public final class Copy {
  private static final String COLUMNS =
      "data_set, since, until, line, key, starts, ends, exactness, reported, category, area, area_name, east,"
          + " north, flags, detail";

  private Copy() {}

  public static void main(String[] arguments) throws Exception {
    var prepared = Files.createTempFile("loftet-copy", ".bin");
    try (var owner = owner(Path.of(arguments[0]))) {
      var copy = owner.unwrap(PGConnection.class).getCopyAPI();
      try (OutputStream out = Files.newOutputStream(prepared)) {
        copy.copyOut("copy (select " + COLUMNS + " from data_event) to stdout (format binary)", out);
      }
      for (int i = 0; i < 3; i++) {
        once(owner, prepared);
      }
    } finally {
      Files.deleteIfExists(prepared);
    }
  }

  private static void once(Connection owner, Path prepared) throws Exception {
    try (var make = owner.createStatement()) {
      make.execute("drop table if exists bench_event");
      make.execute("create table bench_event (like data_event including all)");
    }
    long start = System.nanoTime();
    long rows;
    try (InputStream in = Files.newInputStream(prepared)) {
      rows =
          owner
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy bench_event (" + COLUMNS + ") from stdin (format binary)", in);
    }
    System.out.printf("COPY of %,d prepared rows: %.2f s%n", rows, (System.nanoTime() - start) / 1e9);
    try (var drop = owner.createStatement()) {
      drop.execute("drop table bench_event");
    }
  }

  private static Connection owner(Path home) throws Exception {
    var port = Files.readAllLines(home.resolve("database/postmaster.pid")).get(3).strip();
    var password = Files.readString(home.resolve("database.password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/loftet", "postgres", password);
  }
}
