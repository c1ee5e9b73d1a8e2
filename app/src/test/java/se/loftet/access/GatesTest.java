package se.loftet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.People;
import se.loftet.support.RunningApplication;
import se.loftet.support.Visitor;

class GatesTest {
  private static RunningApplication app;

  @BeforeAll
  static void start() {
    app = RunningApplication.start();
    var people = new People(app);
    people.municipality("0486", "Strängnäs kommun", "strangnas");
    people.municipality("0484", "Eskilstuna kommun", "eskilstuna");
    people.person("lasare", "READER", "0486", "kommun");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void sendsAStrangerToTheLoginPage() {
    var page = new Visitor(app).get("/arbete/strangnas");
    assertThat(page.uri().getPath()).isEqualTo("/logga-in");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Användarnamn");
  }

  @Test
  void letsAPersonInWithTheRightPassword() {
    var visitor = new Visitor(app);
    assertThat(visitor.login("lasare", "fel").uri()).hasParameter("fel");
    visitor.login("lasare");
    var page = visitor.get("/arbete/konto");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Ditt konto", "lasare");
  }

  @Test
  void aMunicipalityOneDoesNotWorkInDoesNotExist() {
    var visitor = new Visitor(app);
    visitor.login("lasare");
    assertThat(visitor.get("/arbete/eskilstuna").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/arbete/finnsinte").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/arbete/eskilstuna").body()).contains("Sidan finns inte");
  }

  @Test
  void theSessionGetsANewNameAtLogin() {
    var visitor = new Visitor(app);
    visitor.get("/logga-in");
    var before = visitor.cookies.getCookieStore().getCookies().getFirst().getValue();
    visitor.login("lasare");
    assertThat(visitor.cookies.getCookieStore().getCookies())
        .noneMatch(cookie -> cookie.getValue().equals(before));
  }

  @Test
  void everyAnswerCarriesTheStrictHeaders() {
    for (var path : new String[] {"/logga-in", "/arbete", "/finns/inte", "/api/v1/finnsinte"}) {
      var headers = new Visitor(app).get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
    }
    assertThat(new Visitor(app).get("/logga-in").headers().firstValue("Cache-Control"))
        .contains("no-store");
  }

  @Test
  void theCookieStaysWithUs() {
    var cookie = new Visitor(app).get("/logga-in").headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void theApiAnswersProblemsAsJson() {
    var answer = new Visitor(app).get("/api/v1/finnsinte");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":404", "\"instance\":\"/api/v1/finnsinte\"");
  }

  @Test
  void anUnknownMethodIsToldSo() {
    var answer =
        new Visitor(app).send(HttpRequest.newBuilder(java.net.URI.create(app.url("/sprak"))).GET());
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void speaksEnglishToThoseWhoAsk() {
    var visitor = new Visitor(app);
    visitor.get("/logga-in");
    var page = visitor.post("/sprak", Map.of("sprak", "en", "till", "/logga-in"));
    assertThat(page.body()).contains("User name");
    var away = visitor.post("/sprak", Map.of("sprak", "en", "till", "//example.org"));
    assertThat(away.uri().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void loggingOutEndsTheSession() {
    var visitor = new Visitor(app);
    visitor.login("lasare");
    visitor.get("/arbete/konto");
    assertThat(visitor.post("/logga-ut", Map.of()).body()).contains("Du har loggat ut");
    assertThat(visitor.get("/arbete/konto").uri().getPath()).isEqualTo("/logga-in");
  }
}
