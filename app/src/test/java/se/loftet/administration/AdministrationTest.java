package se.loftet.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;
import se.loftet.support.People;
import se.loftet.support.RunningApplication;
import se.loftet.support.Visitor;

class AdministrationTest {
  private static final String HOME = "/arbete/strangnas/administration";
  private static RunningApplication app;
  private static People people;

  @BeforeAll
  static void start() {
    app = RunningApplication.start();
    people = new People(app);
    people.municipality("0486", "Strängnäs kommun", "strangnas");
    people.person("admin", "ADMINISTRATOR", "0486", "kommun");
    people.person("samordnare", "COORDINATOR", "0486", "kommun");
    people.person("lasare", "READER", "0486", "kommun");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Visitor administrator() {
    var visitor = new Visitor(app);
    visitor.login("admin");
    return visitor;
  }

  @Test
  void aPersonIsAddedGetsAnotherRoleAndIsClosed() {
    var visitor = administrator();
    visitor.get(HOME + "/personer");
    var form =
        Map.of(
            "login",
            "Park.Enheten",
            "name",
            "Parkenheten",
            "role",
            "UNIT_REPORTER",
            "where",
            "0486",
            "party",
            "kommun");
    var added = visitor.post(HOME + "/personer", form);
    assertThat(added.body()).contains("Parkenheten", "/logga-in/lank/", "Inget lösenord än");
    assertThat(visitor.get(HOME + "/personer").body())
        .as("shown once")
        .doesNotContain("/logga-in/lank/");
    assertThat(visitor.post(HOME + "/personer", form).body())
        .contains("upptaget", "href=\"#login\"");
    long id =
        people
            .owner()
            .sql("select id from staff where login = 'park.enheten'")
            .query(Long.class)
            .single();
    var person = HOME + "/personer/" + id;
    visitor.get(person);
    var given =
        visitor.post(
            person + "/roller", Map.of("role", "READER", "where", "0486", "party", "kommun"));
    assertThat(given.body()).contains("Sparat", "Ta tillbaka: Läsare, 0486");
    assertThat(
            visitor
                .post(
                    person + "/roller",
                    Map.of("role", "READER", "where", "0486", "party", "kommun"))
                .body())
        .contains("har redan den rollen");
    assertThat(visitor.post(person + "/stangning", Map.of()).body()).contains("Stängt");
  }

  @Test
  void anotherPartysRoleIsNotGiven() {
    var visitor = administrator();
    visitor.get(HOME + "/personer");
    var form =
        Map.of(
            "login",
            "polis9",
            "name",
            "P",
            "role",
            "MUNICIPAL_POLICE",
            "where",
            "0486",
            "party",
            "polis");
    assertThat(visitor.post(HOME + "/personer", form).statusCode()).isEqualTo(403);
    var everywhere =
        Map.of(
            "login",
            "drift9",
            "name",
            "D",
            "role",
            "ADMINISTRATOR",
            "where",
            "*",
            "party",
            "kommun");
    assertThat(visitor.post(HOME + "/personer", everywhere).statusCode()).isEqualTo(403);
  }

  @Test
  void onlyAnAdministratorComesIn() {
    for (var login : new String[] {"lasare", "samordnare"}) {
      var visitor = new Visitor(app);
      visitor.login(login);
      for (var page : new String[] {"/personer", "/parter", "/platser", "/kommun"}) {
        assertThat(visitor.get(HOME + page).statusCode()).as(login + page).isEqualTo(403);
      }
    }
    var coordinator = new Visitor(app);
    coordinator.login("samordnare");
    assertThat(coordinator.get(HOME + "/logg").body()).contains("Loggade in", "samordnare");
  }

  @Test
  void partiesPlacesAndSettingsAreKept() {
    var visitor = administrator();
    visitor.get(HOME + "/parter");
    assertThat(
            visitor
                .post(
                    HOME + "/parter",
                    Map.of(
                        "ref",
                        "kommun",
                        "kind",
                        "MUNICIPALITY",
                        "name",
                        "Strängnäs kommun",
                        "orgNumber",
                        "212000-0365"))
                .body())
        .contains("Sparat", "Strängnäs kommun");
    visitor.get(HOME + "/platser");
    assertThat(
            visitor
                .post(
                    HOME + "/platser",
                    Map.of("ref", "m", "kind", "LOCALITY", "name", "Mariefred", "latitude", "norr"))
                .body())
        .contains("skriv latituden med siffror", "href=\"#latitude\"", "value=\"Mariefred\"");
    assertThat(
            visitor
                .post(
                    HOME + "/platser",
                    Map.of(
                        "ref",
                        "m",
                        "kind",
                        "LOCALITY",
                        "name",
                        "Mariefred",
                        "latitude",
                        "59,26",
                        "longitude",
                        "17,22"))
                .body())
        .contains("Sparat", "Mariefred");
    var page = visitor.get(HOME + "/kommun").body();
    assertThat(page).contains("Kommunens sida är stängd", "?version=1");
    assertThat(
            visitor
                .post(
                    HOME + "/kommun?version=1",
                    Map.of(
                        "name", "Strängnäs kommun", "contact", "kontaktcenter", "silentDays", "30"))
                .body())
        .contains("Sparat", "value=\"30\"");
    assertThat(visitor.post(HOME + "/kommun?version=1", Map.of("name", "Annat")).statusCode())
        .isEqualTo(409);
    assertThat(visitor.post(HOME + "/kommun/publicering?version=2", Map.of()).body())
        .contains("Kommunens sida är öppen");
  }

  @Test
  void everyPageIsAccessible() {
    try (var reader = Browsing.reader(1280)) {
      var page = reader.newPage();
      page.navigate(app.url("/logga-in"));
      assertThat(Browsing.violations(page)).isEmpty();
      shoot(page, "login");
      page.fill("#login", "admin");
      page.fill("#password", People.PASSWORD);
      Browsing.send(page, "main button");
      for (var path : new String[] {"", "/personer", "/parter", "/platser", "/kommun", "/logg"}) {
        look(page, HOME + path, path.isEmpty() ? "index" : path.substring(1));
      }
      look(page, "/arbete/konto", "konto");
      look(page, "/logga-in/tvasteg", "tvasteg");
      look(page, "/arbete/finnsinte", "fel");
      Browsing.send(page, "button[name=sprak]");
      look(page, HOME + "/personer", "people");
      assertThat(page.title()).startsWith("People and roles");
    }
  }

  private static void look(com.microsoft.playwright.Page page, String path, String name) {
    page.navigate(app.url(path));
    assertThat(Browsing.violations(page)).as(path).isEmpty();
    shoot(page, name);
    page.setViewportSize(320, 800);
    assertThat(Browsing.overflow(page)).as(path + " at 320 px").isZero();
    shoot(page, name + "-320");
    page.setViewportSize(1280, 900);
  }

  private static void shoot(com.microsoft.playwright.Page page, String name) {
    page.screenshot(
        new com.microsoft.playwright.Page.ScreenshotOptions()
            .setPath(Path.of("target/screens", "administration-" + name + ".png"))
            .setFullPage(true));
  }
}
