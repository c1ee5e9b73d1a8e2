import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Visits each staff page as a responsible officer and prints how long the server took: after something
/// was changed in the municipality, so that the page is read anew, and again unchanged.
final class Pages {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int ROUNDS = 21;
  private final String server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Pages(int port) {
    server = "http://127.0.0.1:" + port;
  }

  void time(Connection owner) throws Exception {
    login(owner);
    System.out.println("                        read anew after a change         unchanged");
    System.out.println("page                   fastest   median  slowest ms    median ms     kB");
    for (int round = 0; round < 10; round++) {
      for (var path : pages(owner).values()) {
        get(path);
      }
    }
    boolean slow = false;
    for (var page : pages(owner).entrySet()) {
      slow |= time(owner, page.getKey(), page.getValue()) > 100;
    }
    System.out.println(slow ? "Not every page is under 100 ms." : "Every page is under 100 ms.");
  }

  private static Map<String, String> pages(Connection owner) throws Exception {
    var desk = "/arbete/vaxt";
    long promise = Growth.count(owner, "select max(id) from promise");
    long activity = Growth.count(owner, "select max(id) from activity");
    var pages = new LinkedHashMap<String, String>();
    pages.put("home", desk);
    pages.put("thread view, newest", desk + "/trad/d000000199");
    pages.put("thread view, oldest", desk + "/trad/d000000000");
    pages.put("gap list", desk + "/luckor");
    pages.put("activity log", desk + "/logga");
    pages.put("follow-up", desk + "/d000000199/uppfoljning");
    pages.put("year turn", desk + "/d000000199/arsskifte");
    pages.put("editor of a promise", desk + "/" + WORDS.get("promise") + "/" + promise);
    pages.put("editor of an activity", desk + "/" + WORDS.get("activity") + "/" + activity);
    return pages;
  }

  private static final Map<String, String> WORDS = Map.of("promise", "lofte", "activity", "aktivitet");

  private void login(Connection owner) throws Exception {
    try (var make =
        owner.prepareStatement(
            """
            with one as (
              insert into staff (login, display_name, password_hash) values ('vaxt', 'Handläggare', ?)
              on conflict (login) do update set password_hash = excluded.password_hash, failed_attempts = 0
              returning id)
            insert into role_grant (staff, role, municipality, party)
            select id, 'RESPONSIBLE_OFFICER', '9999', 'kommun' from one
            where not exists (select 1 from role_grant g where g.staff = one.id)
            """)) {
      make.setString(1, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode("tillväxt"));
      make.executeUpdate();
    }
    var form = get("/logga-in").body();
    var token = TOKEN.matcher(form);
    if (!token.find()) {
      throw new IllegalStateException("no form to log in with");
    }
    var body = "login=vaxt&password=tillv%C3%A4xt&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    client.send(
        HttpRequest.newBuilder(URI.create(server + "/logga-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private double time(Connection owner, String name, String path) throws Exception {
    var anew = new double[ROUNDS];
    var again = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      change(owner);
      anew[i] = visit(path);
      again[i] = visit(path);
    }
    var answer = get(path);
    Arrays.sort(anew);
    Arrays.sort(again);
    System.out.printf(
        "%-22s %7.1f %8.1f %8.1f %15.1f %6d%s%n",
        name, anew[0], anew[ROUNDS / 2], anew[ROUNDS - 1], again[ROUNDS / 2], answer.body().length() / 1024,
        answer.statusCode() == 200 ? "" : "   status " + answer.statusCode());
    return anew[ROUNDS / 2];
  }

  private double visit(String path) throws Exception {
    long start = System.nanoTime();
    get(path);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void change(Connection owner) throws Exception {
    try (var run = owner.createStatement()) {
      run.execute("update thread_change set transaction = pg_current_xact_id() where municipality = '9999'");
    }
  }
}
