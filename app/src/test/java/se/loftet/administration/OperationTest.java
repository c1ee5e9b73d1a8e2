package se.loftet.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Browsing;
import se.loftet.support.People;
import se.loftet.support.RunningApplication;
import se.loftet.support.Visitor;

/// Those who run the installation, from the first link to a police area that two municipalities
/// share.
class OperationTest {
  private static RunningApplication app;
  private static People people;

  @BeforeAll
  static void start() {
    app = RunningApplication.start();
    people = new People(app);
    people.person("drift", "ADMINISTRATOR", null, "drift");
    people.municipality("0482", "Flens kommun", "flen");
    people.person("samordnare", "COORDINATOR", "0482", "kommun");
    people.person("admin", "ADMINISTRATOR", "0482", "kommun");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Visitor as(String login) {
    var visitor = new Visitor(app);
    visitor.login(login);
    return visitor;
  }

  private static Map<String, String> municipality(String code, String slug, String login) {
    return Map.of(
        "code", code, "name", "Provkommun " + code, "slug", slug, "person", "Kim", "login", login);
  }

  @Test
  void aMunicipalityIsAddedAndItsFirstAdministratorComesInByTheLink() {
    var operator = as("drift");
    operator.get("/arbete/drift");
    var added = operator.post("/arbete/drift/kommuner", municipality("0001", "prov", "forst"));
    var link = Pattern.compile("/logga-in/lank/[\\w-]+").matcher(added.body());
    assertThat(link.find()).isTrue();
    var first = new Visitor(app);
    first.get(link.group());
    first.post(link.group(), Map.of("password", People.PASSWORD, "again", People.PASSWORD));
    assertThat(first.login("forst").uri().getPath()).isEqualTo("/arbete/prov");
    assertThat(first.get("/arbete/prov/administration/parter").body()).contains("Provkommun 0001");
    assertThat(first.get("/arbete/drift").statusCode()).isEqualTo(404);
    assertThat(operator.get("/arbete/prov/administration/personer").body()).contains("Kim");
  }

  @Test
  void whatCannotBeAddedIsToldAtItsFieldAndNothingTypedIsLost() {
    var operator = as("drift");
    operator.get("/arbete/drift");
    var page = operator.post("/arbete/drift/kommuner", municipality("12", "En Slug", "x y")).body();
    assertThat(page).contains("href=\"#code\"", "href=\"#slug\"", "value=\"En Slug\"");
    for (var slug : List.of("drift", "konto", "api")) {
      assertThat(operator.post("/arbete/drift/kommuner", municipality("0002", slug, "y")).body())
          .contains("href=\"#slug\"");
    }
    assertThat(operator.post("/arbete/drift/kommuner", municipality("0482", "ny", "z1")).body())
        .contains("hör redan till en kommun");
    assertThat(operator.post("/arbete/drift/kommuner", municipality("0003", "tre", "admin")).body())
        .contains("href=\"#login\"", "upptaget");
    assertThat(known("municipality")).doesNotContain("0002", "0003");
    operator.post("/arbete/drift/omraden", Map.of("areaCode", "Å", "areaName", ""));
    assertThat(known("police_area")).doesNotContain("Å");
  }

  private static List<String> known(String table) {
    return people
        .owner()
        .sql("select code from " + table)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  void aPoliceAreaIsSharedAndARoleInItHoldsInAllItsMunicipalities() {
    people.municipality("0483", "Katrineholms kommun", "katrineholm");
    var operator = as("drift");
    operator.get("/arbete/drift");
    var area = Map.of("areaCode", "lpo-prov", "areaName", "LPO Prov", "shared", "0482");
    assertThat(operator.post("/arbete/drift/omraden", area).body()).contains("En kommun");
    assertThat(operator.post("/arbete/drift/omraden", area).body()).contains("Det finns redan");
    operator.get("/arbete/drift/omraden/lpo-prov");
    operator.post(
        "/arbete/drift/omraden/lpo-prov", Map.of("areaName", "LPO Prov och By", "shared", "0483"));
    long id = people.person("polis", "READER", "0482", "polis");
    people.owner().sql("delete from role_grant where staff = ?").param(id).update();
    people
        .owner()
        .sql(
            "insert into role_grant (staff, role, police_area, party)"
                + " values (?, 'READER', 'lpo-prov', 'polis')")
        .param(id)
        .update();
    assertThat(as("polis").get("/arbete").uri().getPath()).isEqualTo("/arbete/katrineholm");
  }

  @Test
  void nobodyElseFindsTheDesk() {
    for (var login : List.of("samordnare", "admin")) {
      var visitor = as(login);
      assertThat(visitor.get("/arbete/drift").statusCode()).isEqualTo(404);
      visitor.get("/arbete/konto");
      assertThat(
              visitor
                  .post("/arbete/drift/kommuner", municipality("0009", "nio", "nio"))
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(known("municipality")).doesNotContain("0009");
  }

  @Test
  void theDeskIsAccessibleAndFitsAPhone() {
    var page = Browsing.reader(320).newPage();
    Browsing.login(page, app.url("/logga-in"), "drift", People.PASSWORD);
    page.waitForURL("**/arbete**");
    page.navigate(app.url("/arbete/drift"));
    assertThat(Browsing.violations(page)).isEmpty();
    assertThat(Browsing.overflow(page)).isZero();
    page.context().close();
  }
}
