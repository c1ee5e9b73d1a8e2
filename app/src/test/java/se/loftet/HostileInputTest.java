package se.loftet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.loftet.support.Figures;
import se.loftet.support.HostileWords;
import se.loftet.support.Markers;
import se.loftet.support.People;
import se.loftet.support.RawRequest;
import se.loftet.support.RunningApplication;
import se.loftet.support.Visitor;

/// Generated requests at every address the application has, as a stranger, a reader and a
/// coordinator: nothing breaks, nothing leaks, no script comes back as a script.
///
/// 2 000 requests, or 100 000 with `-Dlong=true`. A failure names its seed; `-Dseed=` repeats it.
class HostileInputTest {
  private static final long SEED = Long.getLong("seed", 20251117L);
  private static final int REQUESTS = Figures.rounds(2_000, 100_000);
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]{1,60})\"");
  private static RunningApplication app;
  private static Markers markers;
  private static HostileWords words;
  private static List<String> paths;
  private static final TreeSet<String> FIELDS =
      new TreeSet<>(
          List.of("login", "password", "code", "name", "ref", "before", "id", "sprak", "till"));

  /// Somebody who sends requests, and the marks that must never come back to him or her.
  private record Sender(Visitor visitor, String login, List<String> forbidden) {}

  @BeforeAll
  static void start() {
    app = RunningApplication.start();
    var people = new People(app);
    people.municipality("0486", "Strängnäs kommun", "strangnas");
    people.municipality("0484", "Eskilstuna kommun", "eskilstuna");
    people.person("lasare", "READER", "0486", "kommun");
    people.person("samordnare", "COORDINATOR", "0486", "kommun");
    people.owner().sql("update municipality set released = now()").update();
    markers = new Markers(people.owner());
    words = new HostileWords(markers.ids());
    paths =
        app
            .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .filter(path -> !path.equals("/error"))
            .distinct()
            .sorted()
            .toList();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static List<Sender> senders() {
    var stranger = new Sender(new Visitor(app), "", markers.notPublic());
    var reader = new Sender(new Visitor(app), "lasare", markers.notForReader());
    var coordinator = new Sender(new Visitor(app), "samordnare", markers.notForCoordinator());
    reader.visitor().login("lasare");
    coordinator.visitor().login("samordnare");
    return List.of(stranger, reader, coordinator);
  }

  @Test
  void nothingBreaksNothingLeaksNoScriptRuns() {
    var random = new SplittableRandom(SEED);
    var senders = senders();
    var faults = new ArrayList<String>();
    long start = System.nanoTime();
    for (int i = 0; i < REQUESTS && faults.size() < 20; i++) {
      var sender = senders.get(random.nextInt(senders.size()));
      var asked = ask(random, sender);
      judge(
          "seed " + SEED + " request " + i + " " + sender.login() + " " + asked.what(),
          asked.answer(),
          sender,
          faults);
      if (i % 50 == 0 && !sender.login().isEmpty()) {
        stayLoggedIn(sender);
      }
    }
    readEverything(senders, faults);
    assertThat(faults).isEmpty();
    Figures.keep(
        "hostile",
        "%d requests at %d addresses in %d s: no 500, no leak, no script that runs"
            .formatted(REQUESTS, paths.size(), (System.nanoTime() - start) / 1_000_000_000L));
  }

  private record Asked(String what, HttpResponse<String> answer) {}

  private static Asked ask(SplittableRandom random, Sender sender) {
    var path = words.path(random, paths.get(random.nextInt(paths.size())));
    if (!sender.login().isEmpty() && path.startsWith("/logga-ut")) {
      path = "/arbete";
    }
    int way = random.nextInt(100);
    if (way < 15) {
      return carrying(random, sender, path);
    }
    if (way < 50) {
      var fields = new LinkedHashMap<String, String>();
      var names = List.copyOf(FIELDS);
      for (int i = random.nextInt(8); i >= 0; i--) {
        fields.put(names.get(random.nextInt(names.size())), words.value(random));
      }
      if (random.nextInt(10) == 0) {
        fields.put("_csrf", words.value(random));
      }
      return new Asked(
          "POST " + path + " " + shortened(fields), sender.visitor().post(path, fields));
    }
    var address =
        path + (random.nextInt(3) == 0 ? "?" + words.query(random, List.copyOf(FIELDS)) : "");
    var request = HttpRequest.newBuilder(URI.create(app.url(address)));
    var method = random.nextInt(10) == 0 ? words.method(random) : "GET";
    request.method(method, HttpRequest.BodyPublishers.noBody());
    if (random.nextInt(3) == 0) {
      words.header(random).forEach(request::header);
    }
    var answer = sender.visitor().send(request);
    collectFields(answer);
    return new Asked(method + " " + address, answer);
  }

  /// A file among other fields, or a body that is no form at all.
  private static Asked carrying(SplittableRandom random, Sender sender, String path) {
    var body = random.nextBoolean() ? words.file(random) : words.json(random);
    if (random.nextInt(3) == 0) {
      var method = List.of("PUT", "POST", "PATCH", "DELETE").get(random.nextInt(4));
      var type = words.type(random);
      return new Asked(
          method + " " + path + " " + type, sender.visitor().send(method, path, type, body));
    }
    var names = List.copyOf(FIELDS);
    var parts = new ByteArrayOutputStream();
    for (int i = random.nextInt(4); i >= 0; i--) {
      var name = names.get(random.nextInt(names.size()));
      part(parts, name, "", words.value(random).getBytes(StandardCharsets.UTF_8));
    }
    var name = names.get(random.nextInt(names.size()));
    part(parts, name, "; filename=\"" + words.fileName(random) + "\"", body);
    parts.writeBytes("--x17--\r\n".getBytes(StandardCharsets.UTF_8));
    var type = "multipart/form-data; boundary=x17";
    return new Asked(
        "POST " + path + " file as " + name,
        sender.visitor().send("POST", path, type, parts.toByteArray()));
  }

  private static void part(ByteArrayOutputStream to, String name, String file, byte[] content) {
    var head = "--x17\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file;
    to.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    to.writeBytes(content);
    to.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static void collectFields(HttpResponse<String> answer) {
    var found = NAME.matcher(answer.body());
    while (FIELDS.size() < 300 && found.find()) {
      if (!found.group(1).equals("_csrf")) {
        FIELDS.add(found.group(1));
      }
    }
  }

  private static String shortened(Map<String, String> fields) {
    var text = fields.toString();
    return text.substring(0, Math.min(300, text.length()));
  }

  private static void judge(
      String what, HttpResponse<String> answer, Sender sender, List<String> faults) {
    if (answer.statusCode() >= 500) {
      faults.add(answer.statusCode() + " " + what);
    }
    for (var mark : sender.forbidden()) {
      if (answer.body().contains(mark)) {
        faults.add("leaks " + mark + ": " + what);
      }
    }
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("text/html")) {
      HostileWords.running(answer.body())
          .ifPresent(script -> faults.add("runs " + script + ": " + what));
      if (answer.headers().firstValue("Content-Security-Policy").isEmpty()) {
        faults.add("no content policy: " + answer.statusCode() + " " + what);
      }
    }
  }

  private static void stayLoggedIn(Sender sender) {
    if (sender.visitor().get("/arbete/konto").uri().getPath().equals("/logga-in")) {
      sender.visitor().login(sender.login());
    }
  }

  /// What was stored by all this, read on the pages there are.
  private static void readEverything(List<Sender> senders, List<String> faults) {
    for (var sender : senders) {
      if (!sender.login().isEmpty()) {
        stayLoggedIn(sender);
      }
      for (var path : paths) {
        var plain = words.plainPath(path);
        judge("GET " + plain + " at the end", sender.visitor().get(plain), sender, faults);
      }
    }
  }

  @Test
  void whatNoBrowserSendsIsTurnedAwayPlainly() throws IOException {
    var port = URI.create(app.url("/")).getPort();
    for (var request : RawRequest.ODD) {
      var answer = RawRequest.send(port, request);
      assertThat(answer)
          .as(request)
          .matches(text -> text.isEmpty() || text.startsWith("HTTP/1.1 "));
      assertThat(answer).as(request).doesNotStartWith("HTTP/1.1 500");
      assertThat(answer).as(request).doesNotContain("Tomcat", "Exception", "\tat ");
    }
  }

  @Test
  void aHugeBodyIsRefusedInPlainWords() {
    var visitor = new Visitor(app);
    visitor.login("samordnare");
    var answer =
        visitor.post(
            "/arbete/strangnas/administration/platser", Map.of("name", "å".repeat(600_000)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("För mycket på en gång");
    var many = new LinkedHashMap<String, String>();
    for (int i = 0; i < 1_100; i++) {
      many.put("f" + i, "x");
    }
    assertThat(visitor.post("/arbete/strangnas/administration/platser", many).statusCode())
        .isBetween(400, 413);
  }
}
