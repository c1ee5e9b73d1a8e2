import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.function.Predicate;

/// Releases the municipality and prints how long the public pages take: all of them, and those of a
/// single change. The log entries stay closed.
final class PublicSide {
  private static final String[] RELEASED =
      "party evidence agreement situation_picture problem stance cause promise_document focus_area promise activity outcome verdict follow_up"
          .split(" ");
  private final String server;
  private final HttpClient client = HttpClient.newHttpClient();

  PublicSide(int port) {
    server = "http://127.0.0.1:" + port;
  }

  void time(Connection owner) throws Exception {
    owner.setAutoCommit(false);
    for (var table : RELEASED) {
      run(owner, "update " + table + " set released = now() where municipality = '9999' and released is null");
    }
    run(owner, "update municipality set released = now() where code = '9999'");
    long all = until(owner, "/vaxt", page -> true);
    System.out.printf("all public pages: %.1f s%n", all / 1e9);
    var mark = "Ändrat " + System.nanoTime();
    run(owner, "update activity set text = '" + mark + "' where ref = 'a000000000'");
    long one = until(owner, "/vaxt/lofte/l000000000", page -> page.contains(mark));
    System.out.printf("pages of one changed activity: %.1f s%n", one / 1e9);
    owner.setAutoCommit(true);
  }

  private static void run(Connection owner, String sql) throws Exception {
    try (var run = owner.createStatement()) {
      run.execute(sql);
    }
  }

  /// From the commit to the first page that shows it.
  private long until(Connection owner, String path, Predicate<String> shown) throws Exception {
    owner.commit();
    long start = System.nanoTime();
    HttpResponse<String> page;
    do {
      Thread.sleep(50);
      page =
          client.send(
              HttpRequest.newBuilder(URI.create(server + path)).build(),
              HttpResponse.BodyHandlers.ofString());
    } while (page.statusCode() != 200 || !shown.test(page.body()));
    return System.nanoTime() - start;
  }
}
