import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/// Fills the running installation if it is empty and times its staff pages.
public final class Growth {
  private Growth() {}

  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    int entries = Integer.parseInt(arguments[2]);
    try (var owner = owner(home)) {
      if (count(owner, "select count(*) from municipality where code = '9999'") == 0) {
        new Rows(owner, new Size(200, 20, 20, entries)).load();
      }
      long rows = count(owner, "select count(*) from log_entry where municipality = '9999'");
      System.out.printf("%,d log entries%n", rows);
      new Pages(port).time(owner);
      if (arguments.length > 3) {
        new PublicSide(port).time(owner);
      }
    }
  }

  /// How much of everything: periods, promises in each, activities of each promise, log entries.
  record Size(int periods, int promises, int activities, int entries) {}

  private static Connection owner(Path home) throws Exception {
    var port = Files.readAllLines(home.resolve("database/postmaster.pid")).get(3).strip();
    var password = Files.readString(home.resolve("database.password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/loftet", "postgres", password);
  }

  static long count(Connection link, String sql) throws Exception {
    try (var ask = link.createStatement();
        var row = ask.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
