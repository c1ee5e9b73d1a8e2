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

/// Visits each staff page as a responsible officer and prints how long the server took.
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
    System.out.println("page                   fastest ms   median ms  slowest ms     kB");
    for (int round = 0; round < 10; round++) {
      for (var path : pages(owner).values()) {
        get(path);
      }
    }
    boolean slow = false;
    for (var page : pages(owner).entrySet()) {
      slow |= time(page.getKey(), page.getValue()) > 100;
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

  private double time(String name, String path) throws Exception {
    var times = new double[ROUNDS];
    int status = 0;
    int length = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      var answer = get(path);
      times[i] = (System.nanoTime() - start) / 1e6;
      status = answer.statusCode();
      length = answer.body().length();
    }
    Arrays.sort(times);
    double median = times[ROUNDS / 2];
    System.out.printf(
        "%-22s %10.1f %11.1f %11.1f %6d%s%n",
        name, times[0], median, times[ROUNDS - 1], length / 1024, status == 200 ? "" : "   status " + status);
    return median;
  }
}
