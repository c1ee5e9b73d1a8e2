package se.loftet.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser's cookies and no JavaScript, who fills in forms and follows redirects.
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final Function<String, URI> address;
  public final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String token = "";

  public Visitor(RunningApplication app) {
    address = path -> URI.create(app.url(path));
  }

  public Visitor(RunningApp app) {
    address = app::at;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address.apply(path)).GET());
  }

  /// Sends the form with the token of the page read last.
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.putIfAbsent("_csrf", token);
    var body =
        all.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address.apply(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Sends bytes as a script does, with the token of the page read last.
  public HttpResponse<String> send(String method, String path, String type, byte[] body) {
    var request =
        HttpRequest.newBuilder(address.apply(path))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    return send(token.isEmpty() ? request : request.header("X-CSRF-TOKEN", token));
  }

  public HttpResponse<String> login(String login) {
    return login(login, People.PASSWORD);
  }

  public HttpResponse<String> login(String login, String password) {
    get("/logga-in");
    return post("/logga-in", Map.of("login", login, "password", password));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      var found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
