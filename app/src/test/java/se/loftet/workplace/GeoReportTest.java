package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;
import se.loftet.walk.Walk;

/// A measure is handed over to a fault-report system written from the GeoReport v2 specification,
/// and its state is fetched back.
class GeoReportTest {
  private static final Map<String, String> RECEIVED = new TreeMap<>();
  private static HttpServer server;
  private static ExampleTown town;
  private static volatile boolean closed;

  @BeforeAll
  static void fill() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/georeport/v2/requests.json", GeoReportTest::create);
    server.createContext("/georeport/v2/requests/", GeoReportTest::state);
    server.start();
    System.setProperty(
        "loftet.open311.url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/georeport/v2/");
    System.setProperty("loftet.open311.service", "belysning");
    System.setProperty("loftet.open311.key", "nyckel");
    System.setProperty("loftet.open311.jurisdiction", "ekeby.example");
    town = new ExampleTown().filled();
    town.person("handlaggare", "RESPONSIBLE_OFFICER", "kommun");
    var rows = new WalkRows(town);
    var walk = rows.walk("centrum-felanmalan", Walk.State.WALKED, "2025-11-10");
    rows.note(walk, "felanmalan-ett", "Lampan vid överfarten lyser inte", null);
  }

  @AfterAll
  static void close() {
    town.close();
    server.stop(0);
    for (var name : new String[] {"url", "service", "key", "jurisdiction"}) {
      System.clearProperty("loftet.open311." + name);
    }
  }

  /// POST Service Request: a form; answers with an array of one request and its number.
  private static void create(HttpExchange call) throws IOException {
    var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (var field : body.split("&", -1)) {
      var parts = field.split("=", 2);
      RECEIVED.put(decoded(parts[0]), decoded(parts[1]));
    }
    boolean right =
        call.getRequestMethod().equals("POST")
            && RECEIVED.containsKey("service_code")
            && "nyckel".equals(RECEIVED.get("api_key"));
    answer(
        call,
        right ? 201 : 403,
        right ? "[{\"service_request_id\":\"638344\",\"service_notice\":\"\"}]" : "[]");
  }

  /// GET Service Request: an array of one request with its status.
  private static void state(HttpExchange call) throws IOException {
    boolean known = call.getRequestURI().getPath().endsWith("/638344.json");
    var status = closed ? "closed" : "open";
    var notes = closed ? "Lampan bytt" : "";
    answer(
        call,
        known ? 200 : 404,
        "[{\"service_request_id\":\"638344\",\"status\":\"%s\",\"status_notes\":\"%s\"}]"
            .formatted(status, notes));
  }

  private static void answer(HttpExchange call, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private static String decoded(String words) {
    return URLDecoder.decode(words, StandardCharsets.UTF_8);
  }

  @Test
  void aMeasureIsHandedOverOnceAndItsStateComesBack() {
    var page = town.loginWithoutScript(1280, "handlaggare");
    var address = town.url("/vandringar/centrum-felanmalan/iakttagelser/felanmalan-ett");
    page.navigate(address);
    page.check("input[value=YES]");
    page.fill("#ansvarig", "Gatuenheten");
    Browsing.send(page, "button[value=decide]");
    page.navigate(address);
    Browsing.send(page, "button[value=handOver]");
    assertThat(page.innerText("main")).contains("Ärende 638344");
    assertThat(RECEIVED)
        .containsEntry("service_code", "belysning")
        .containsEntry("jurisdiction_id", "ekeby.example")
        .containsEntry("lat", "59.3701")
        .containsEntry("long", "17.0301");
    assertThat(RECEIVED.get("description")).contains("Lampan vid överfarten lyser inte");
    Browsing.send(page, "button[value=fetch]");
    assertThat(page.innerText("main")).contains("Ärende 638344 i felanmälan: open");
    closed = true;
    Browsing.send(page, "button[value=fetch]");
    assertThat(page.innerText("main")).contains("closed. Lampan bytt");
    assertThat(page.locator("#lage option[selected]").getAttribute("value")).isEqualTo("ASSESSED");
    page.context().close();
  }
}
