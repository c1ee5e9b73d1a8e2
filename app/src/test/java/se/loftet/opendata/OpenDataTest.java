package se.loftet.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.store.Json;
import se.loftet.support.RunningApplication;
import se.loftet.support.SampleHistory;

class OpenDataTest {
  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PROMISES = "/api/v1/municipalities/0486/promises";

  @BeforeAll
  static void fill() {
    new SampleHistory(APPLICATION).write();
    await().until(() -> get(PROMISES).statusCode() == 200);
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(APPLICATION.url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static Map<?, ?> body(String path) throws IOException, InterruptedException {
    return Json.read(get(path).body(), Map.class);
  }

  private static List<?> list(Map<?, ?> body, String name) {
    return (List<?>) java.util.Objects.requireNonNull(body.get(name));
  }

  private static Map<?, ?> first(Map<?, ?> body, String name) {
    return (Map<?, ?>) list(body, name).getFirst();
  }

  private static long id(Map<?, ?> promise) {
    return ((Number) java.util.Objects.requireNonNull(promise.get("id"))).longValue();
  }

  /// What the description says of this kind of answer, held against the answer itself.
  private static void assertAsDescribed(String schema, String answer) throws Exception {
    var description = body("/api/v1/openapi.json");
    var root =
        Json.write(
            Map.of(
                "$ref",
                "#/components/schemas/" + schema,
                "components",
                java.util.Objects.requireNonNull(description.get("components"))));
    var errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(root, InputFormat.JSON)
            .validate(answer, InputFormat.JSON);
    assertThat(errors).as(schema).isEmpty();
  }

  @Test
  void everyAnswerIsAsDescribed() throws Exception {
    long id = id(first(body(PROMISES + "?period=2019"), "promises"));
    assertAsDescribed("Municipalities", get("/api/v1/municipalities").body());
    assertAsDescribed("Promises", get(PROMISES).body());
    assertAsDescribed("Gaps", get("/api/v1/municipalities/0486/gaps").body());
    assertAsDescribed("Gaps", get("/api/v1/gaps").body());
    assertAsDescribed("Promise", get("/api/v1/promises/" + id).body());
    assertAsDescribed("Log", get("/api/v1/promises/" + id + "/log").body());
    assertAsDescribed("Problem", get("/api/v1/promises/0").body());
  }

  @Test
  void tellsTheContradictionAndItsSources() throws Exception {
    var walks = first(body(PROMISES + "?period=2019"), "promises");
    assertThat(walks.get("standing")).isEqualTo("KEPT");
    assertThat(walks.get("sourcesDiffer")).isEqualTo(true);
    assertThat(list(walks, "outcomes")).hasSize(2);
  }

  @Test
  void aLongListComesInParts() throws Exception {
    var part = body(PROMISES + "?size=3");
    assertThat(list(part, "promises")).hasSize(3);
    assertThat(part.get("total")).isEqualTo(4);
    var rest = body(String.valueOf(part.get("next")));
    assertThat(list(rest, "promises")).hasSize(1);
    assertThat(rest.get("next")).isNull();
  }

  @Test
  void theGapsOfAllAreThoseOfEachMunicipality() throws Exception {
    var own = body("/api/v1/municipalities/0486/gaps");
    assertThat(body("/api/v1/gaps?municipality=0486")).isEqualTo(own);
    assertThat(List.<Object>copyOf(list(body("/api/v1/gaps"), "gaps")))
        .containsAll(list(own, "gaps"));
    var part = body("/api/v1/gaps?size=1&period=2019");
    assertThat(String.valueOf(part.get("next"))).contains("period=2019", "page=2");
    assertThat(first(body(String.valueOf(part.get("next"))), "gaps").get("period"))
        .isEqualTo("2019");
  }

  @Test
  void aQuestionThatMakesNoSenseIsToldWhatWasExpected() throws Exception {
    assertThat(body(PROMISES + "?period=1999").get("detail")).asString().contains("1999", "2019");
    assertThat(body("/api/v1/gaps?municipality=9999").get("detail"))
        .asString()
        .contains("9999", "/api/v1/municipalities");
    assertThat(body("/api/v1/promises/x").get("detail")).asString().contains("whole number", "x");
    assertThat(body(PROMISES + "?size=501").get("detail")).asString().contains("1 to 500");
    assertThat(body("/api/v1/gaps?period=hej").get("detail")).asString().contains("hej");
  }

  @Test
  void whatIsWrongIsToldAsAProblem() throws Exception {
    for (var asked :
        Map.of(
                PROMISES + "?period=1999",
                404,
                "/api/v1/municipalities/9999/promises",
                404,
                "/api/v1/promises/x",
                400,
                PROMISES + "?page=0",
                400,
                PROMISES + "?size=501",
                400,
                "/api/v1/nothing",
                404)
            .entrySet()) {
      var answer = get(asked.getKey());
      assertThat(answer.statusCode()).as(asked.getKey()).isEqualTo(asked.getValue());
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
  }

  @Test
  void whoHasTheAnswerAlreadyIsToldSo() throws Exception {
    var answer = get(PROMISES);
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).startsWith("\"");
    assertThat(get(PROMISES, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void anyWebsiteMayReadIt() throws Exception {
    var answer = get(PROMISES, "Origin", "https://example.org");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void aMisspeltQuestionIsNotAnsweredAsAnother() throws Exception {
    for (var path :
        List.of(
            PROMISES + "?perod=2019",
            "/api/v1/gaps?severity=NOTE",
            "/api/v1/municipalities?period=2019",
            "/api/v1/openapi.json?x=1")) {
      var answer = get(path, "Accept-Language", "en");
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("There is no parameter");
    }
    assertThat(get(PROMISES + "?perod=2019").body()).contains("perod").contains("period, page");
    assertThat(get(PROMISES + "?period=").body()).isEqualTo(get(PROMISES).body());
  }

  @Test
  void nothingIsTakenIn() throws Exception {
    for (var method : List.of("POST", "PUT", "DELETE")) {
      var answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(APPLICATION.url(PROMISES)))
                  .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
      assertThat(answer.body()).contains("\"status\":405");
    }
  }
}
