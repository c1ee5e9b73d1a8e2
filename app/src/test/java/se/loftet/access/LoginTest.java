package se.loftet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.support.People;
import se.loftet.support.RunningApplication;
import se.loftet.support.Visitor;

class LoginTest {
  private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
  private static RunningApplication app;
  private static People people;

  @BeforeAll
  static void start() {
    app =
        RunningApplication.start(
            RunningApplication.NOON,
            Map.of("loftet.login.second-factor", "required", "loftet.login.attempts", 40));
    people = new People(app);
    people.municipality("0486", "Strängnäs kommun", "strangnas");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static boolean inside(Visitor visitor) {
    return visitor.get("/arbete/konto").uri().getPath().equals("/arbete/konto");
  }

  private static List<String> actions(String login) {
    return people
        .owner()
        .sql("select action from audit_log where subject_id = ? order by seq")
        .param(login)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  void fiveWrongPasswordsLockEvenForTheRightOne() {
    people.person("last", "READER", "0486", "kommun");
    var visitor = new Visitor(app);
    for (int i = 0; i < 5; i++) {
      visitor.login("last", "helt fel lösenord");
    }
    visitor.login("last");
    assertThat(inside(visitor)).isFalse();
    assertThat(actions("last")).contains("login.failed", "login.locked").doesNotContain("login");
    app.clock.pass(Duration.ofSeconds(61));
    visitor.login("last");
    assertThat(inside(visitor)).isTrue();
    assertThat(actions("last")).endsWith("login");
  }

  @Test
  void eachFurtherMistakeLocksTwiceAsLong() {
    people.person("langre", "READER", "0486", "kommun");
    var visitor = new Visitor(app);
    for (int i = 0; i < 5; i++) {
      visitor.login("langre", "helt fel lösenord");
    }
    app.clock.pass(Duration.ofSeconds(61));
    visitor.login("langre", "helt fel lösenord");
    app.clock.pass(Duration.ofSeconds(61));
    visitor.login("langre");
    assertThat(inside(visitor)).isFalse();
    app.clock.pass(Duration.ofSeconds(61));
    visitor.login("langre");
    assertThat(inside(visitor)).isTrue();
  }

  @Test
  void anUnknownNameGetsTheSameAnswer() {
    people.person("kand", "READER", "0486", "kommun");
    var known = new Visitor(app).login("kand", "helt fel lösenord");
    var unknown = new Visitor(app).login("okand", "helt fel lösenord");
    assertThat(unknown.uri()).isEqualTo(known.uri());
    assertThat(tokenless(unknown.body())).isEqualTo(tokenless(known.body()));
  }

  private static String tokenless(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  @Test
  void aGraveRoleMustConnectADeviceAndThenShowItsCodeOnce() {
    people.person("samordnare", "COORDINATOR", "0486", "kommun");
    var first = new Visitor(app);
    var enrol = first.login("samordnare");
    assertThat(enrol.uri().getPath()).isEqualTo("/logga-in/tvasteg");
    assertThat(first.get("/arbete/strangnas").uri().getPath()).isEqualTo("/logga-in/tvasteg");
    enrol = first.get("/logga-in/tvasteg");
    var found = SECRET.matcher(enrol.body());
    assertThat(found.find()).isTrue();
    var secret = found.group(1).replace(" ", "");
    assertThat(first.post("/logga-in/tvasteg", Map.of("code", "000000")).body())
        .contains("koden stämmer inte");
    first.post("/logga-in/tvasteg", Map.of("code", Totp.code(secret, app.clock.instant())));
    assertThat(inside(first)).isTrue();
    assertThat(stored("samordnare")).startsWith("v1:").doesNotContain(secret);

    var second = new Visitor(app);
    assertThat(second.login("samordnare").uri().getPath()).isEqualTo("/logga-in/kod");
    var used = Map.of("code", Totp.code(secret, app.clock.instant()));
    second.post("/logga-in/kod", used);
    assertThat(inside(second)).as("a code works once").isFalse();
    app.clock.pass(Duration.ofSeconds(30));
    second.get("/logga-in/kod");
    second.post("/logga-in/kod", Map.of("code", Totp.code(secret, app.clock.instant())));
    assertThat(inside(second)).isTrue();
  }

  private static String stored(String login) {
    return people
        .owner()
        .sql("select totp_secret from staff where login = ?")
        .param(login)
        .query(String.class)
        .single();
  }

  @Test
  void aDeviceFromBeforeItWasSealedGoesOnWorking() {
    long id = people.person("gammal", "COORDINATOR", "0486", "kommun");
    var secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    people.owner().sql("update staff set totp_secret = ? where id = ?").params(secret, id).update();
    app.bean(SealedDevices.class).afterSingletonsInstantiated();
    assertThat(stored("gammal")).startsWith("v1:");
    var visitor = new Visitor(app);
    visitor.login("gammal");
    visitor.post("/logga-in/kod", Map.of("code", Totp.code(secret, app.clock.instant())));
    assertThat(inside(visitor)).isTrue();
  }

  @Test
  void aClosedAccountEndsTheOpenSession() {
    long id = people.person("slutat", "READER", "0486", "kommun");
    var visitor = new Visitor(app);
    visitor.login("slutat");
    assertThat(inside(visitor)).isTrue();
    Acting.system("0486").run(() -> app.bean(Staff.class).setActive(id, false));
    assertThat(inside(visitor)).isFalse();
    visitor.login("slutat");
    assertThat(inside(visitor)).isFalse();
  }

  @Test
  void changingThePasswordEndsOtherSessionsButNotThisOne() {
    people.person("byter", "READER", "0486", "kommun");
    var here = new Visitor(app);
    var there = new Visitor(app);
    here.login("byter");
    there.login("byter");
    here.get("/arbete/konto");
    var weak =
        Map.of("present", People.PASSWORD, "password", "sommar2025!!", "again", "sommar2025!!");
    assertThat(here.post("/arbete/konto/losenord", weak).body()).contains("för vanligt");
    var good = "sju blå cyklar i rad";
    var change = Map.of("present", People.PASSWORD, "password", good, "again", good);
    assertThat(here.post("/arbete/konto/losenord", change).body())
        .contains("nya lösenordet gäller");
    assertThat(inside(here)).isTrue();
    assertThat(inside(there)).isFalse();
  }

  @Test
  void aLinkChoosesAPasswordOnce() {
    var added = new NewPerson("ny.person", "Ny", Role.READER, "0486", null, "kommun");
    var path =
        Acting.system("0486")
            .<String, RuntimeException>call(() -> app.bean(Staff.class).add(added));
    var visitor = new Visitor(app);
    assertThat(visitor.get(path).body()).contains("Välj ett lösenord");
    var choice = Map.of("password", People.PASSWORD, "again", People.PASSWORD);
    assertThat(visitor.post(path, choice).body()).contains("Nu kan du logga in");
    assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    visitor.login("ny.person");
    assertThat(inside(visitor)).isTrue();
  }

  @Test
  void aLinkEndsAfterADay() {
    var added = new NewPerson("sen.person", "Sen", Role.READER, "0486", null, "kommun");
    var path =
        Acting.system("0486")
            .<String, RuntimeException>call(() -> app.bean(Staff.class).add(added));
    app.clock.pass(Duration.ofHours(25));
    assertThat(new Visitor(app).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aMunicipalityAdministratorCannotReachAnotherPartysAccount() {
    long police = people.person("polis1", "MUNICIPAL_POLICE", "0486", "polis");
    var administrator =
        Workplace.of(
                "0486",
                "Strängnäs kommun",
                "strangnas",
                List.of(new Grant(1, 1, Role.ADMINISTRATOR, "0486", null, "kommun")))
            .acting(new StaffMember(1, "admin", "admin", 1));
    administrator.run(() -> {
      var staff = app.bean(Staff.class);
      assertThatThrownBy(() -> staff.reset(police, true)).isInstanceOf(Refused.NotAllowed.class);
      assertThatThrownBy(() -> staff.give(new Grant(0, police, Role.READER, "0486", null, "polis")))
          .isInstanceOf(Refused.NotAllowed.class);
      assertThatThrownBy(
              () -> staff.give(new Grant(0, 1, Role.ADMINISTRATOR, null, null, "kommun")))
          .isInstanceOf(Refused.NotAllowed.class);
    });
  }

  @Test
  void tooManyAttemptsFromOneAddressAreTurnedAway() {
    try (var strict =
        RunningApplication.start(RunningApplication.NOON, Map.of("loftet.login.attempts", 3))) {
      var visitor = new Visitor(strict);
      for (int i = 0; i < 3; i++) {
        visitor.login("nagon" + i, "fel");
      }
      var answer = visitor.login("nagon4", "fel");
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("För många försök");
    }
  }

  @Test
  void theFirstAdministratorComesByALinkThatWorksOnce() {
    try (var empty = RunningApplication.start()) {
      var path = empty.bean(Links.class).firstAdministrator().orElseThrow();
      var visitor = new Visitor(empty);
      visitor.get(path);
      var form =
          Map.of(
              "login",
              "drift",
              "name",
              "Drift",
              "password",
              People.PASSWORD,
              "again",
              People.PASSWORD);
      assertThat(visitor.post(path, form).body()).contains("Nu kan du logga in");
      assertThat(visitor.get(path).statusCode()).isEqualTo(404);
      assertThat(empty.bean(Links.class).firstAdministrator()).isEmpty();
      visitor.login("drift");
      assertThat(inside(visitor)).isTrue();
    }
  }
}
