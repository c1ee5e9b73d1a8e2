package se.loftet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.support.Child;
import se.loftet.support.Homes;
import se.loftet.support.RunningApplication;

/// The commands that look after an installation, as from a shell: one that is running on an
/// external database, and one that is stopped and has its own.
class CommandsTest {
  private static final RunningApplication SERVED = RunningApplication.start();
  private static final JdbcClient OWNER = JdbcClient.create(SERVED.bean(Database.class).owner());

  /// Of its own: what is noted of the log of one database says nothing of another's.
  @TempDir private static Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void municipality() {
    OWNER
        .sql("insert into municipality (code, name, slug) values ('0999', 'Ekeby kommun', 'ekeby')")
        .update();
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @BeforeEach
  void outside() {
    var settings = SERVED.settings();
    surroundings(
        Map.of(
            "loftet.home", home.toString(),
            "loftet.db.url", settings.url(),
            "loftet.db.user", settings.user(),
            "loftet.db.password", settings.password()));
  }

  private static void surroundings(Map<String, String> settings) {
    System.getProperties().keySet().removeIf(name -> name.toString().startsWith("loftet."));
    settings.forEach(System::setProperty);
  }

  @AfterEach
  void forget() {
    surroundings(Map.of());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Loftet.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private void refused(int code, String words, String... arguments) {
    assertThat(run(arguments)).as("%s", List.of(arguments)).isEqualTo(code);
    assertThat(err.toString()).contains(words).matches("[^\\n]+\\n").doesNotContain("Exception");
    assertThat(out.toString()).isEmpty();
  }

  private int add(String login) {
    return run(
        "user", "add", login, "--name", "Kim", "--role", "COORDINATOR", "--municipality", "0999");
  }

  @Test
  void aPersonIsAddedToARunningInstallationByALinkThatWorksOnce() {
    assertThat(add("kim")).isZero();
    assertThat(out.toString()).startsWith("/logga-in/lank/").hasLineCount(1);
    assertThat(err.toString()).contains("works once");
    System.setProperty("loftet.url", "https://loftet.example");
    assertThat(run("user", "reset", "kim", "--second-factor")).isZero();
    assertThat(out.toString()).startsWith("https://loftet.example/logga-in/lank/");
  }

  @Test
  void accountsThatCannotBeAreRefusedInOneSentence() {
    assertThat(add("upptagen")).isZero();
    refused(1, "upptaget", words("upptagen", "COORDINATOR", "--municipality", "0999"));
    refused(1, "finns inte", words("ny", "COORDINATOR", "--municipality", "0000"));
    refused(1, "finns inte", words("ny", "COORDINATOR", "--police-area", "lpo-ingen"));
    refused(1, "små bokstäver", words("Å Ä", "COORDINATOR", "--municipality", "0999"));
    refused(1, "för vilken part", words("ny", "READER", "--municipality=0999", "--party=a b"));
    refused(2, "Only an administrator", words("ny", "READER"));
    refused(2, "not both", words("ny", "READER", "--municipality=0999", "--police-area=lpo"));
    refused(2, "Missing required", "user", "add", "ny");
    refused(2, "expected one of", words("ny", "BOSS"));
    refused(1, "Ingen har det", "user", "reset", "ingen");
    refused(2, "Missing required", "user", "reset");
  }

  private static String[] words(String login, String role, String... more) {
    var words = new ArrayList<>(List.of("user", "add", login, "--name", "Kim"));
    words.addAll(List.of("--role", role));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @Test
  void anEmptyMunicipalityIsAddedByItsCodeAndAPoliceAreaThatSharesIt() {
    assertThat(run("municipality", "add", "0480")).as("%s", err).isZero();
    assertThat(out.toString()).isEqualTo("0480 Nyköpings kommun: /arbete/nykoping\n");
    assertThat(run("municipality", "add", "9999", "--name=Ås stad", "--slug=as-stad")).isZero();
    assertThat(out.toString()).isEqualTo("9999 Ås stad: /arbete/as-stad\n");
    refused(1, "hör redan till", "municipality", "add", "0480");
    refused(1, "hör redan till", "municipality", "add", "9998", "--name=Ås", "--slug=as-stad");
    refused(1, "fyra siffror", "municipality", "add", "48", "--name=Ås");
    refused(1, "små bokstäver", "municipality", "add", "9998", "--name=Ås", "--slug=arbete");
    refused(2, "is no municipality", "municipality", "add", "9998");
    refused(2, "Missing required", "municipality", "add");
    refused(2, "Say what to do", "municipality");
    assertThat(run(words("nykoping", "COORDINATOR", "--municipality", "0480"))).isZero();
    var area = List.of("police-area", "add", "lpo-soder", "--name", "LPO Söder");
    assertThat(run(with(area, "--municipality=0480", "--municipality=9999"))).isZero();
    assertThat(out.toString()).isEqualTo("lpo-soder LPO Söder: shared by 0480, 9999\n");
    refused(1, "redan ett polisområde", with(area));
    var other = List.of("police-area", "add", "lpo-norr", "--name", "LPO Norr");
    refused(1, "kommunerna finns inte", with(other, "--municipality=0001"));
    refused(2, "Missing required", "police-area", "add", "lpo-norr");
    assertThat(run(words("chef", "STEERING_GROUP", "--police-area=lpo-soder", "--party=polis")))
        .isZero();
  }

  private static String[] with(List<String> words, String... more) {
    var all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void theAuditLogIsFollowedAndAChangedARemovedAndAMovedRowAreFound() {
    for (int n = 0; n < 8; n++) {
      add("rad" + n);
    }
    int whole = run("audit", "verify");
    assertThat(whole).as("%s %s", out, err).isZero();
    assertThat(out.toString()).contains("The log is whole");
    broken("changed", "update audit_log set actor = 'x' where seq = 2");
    broken("missing", "delete from audit_log where seq = 3");
    broken(
        "5",
        "update audit_log set seq = 1000 where seq = 5",
        "update audit_log set seq = 5 where seq = 6",
        "update audit_log set seq = 6 where seq = 1000");
    refused(2, "Unknown option", "audit", "verify", "--all");
    for (var command : List.of("serve", "demo", "health")) {
      refused(2, "--port is a number from 0 (any free port) to 65535", command, "--port", "65536");
    }
    for (var command : List.of("audit", "finding", "thread", "user", "police-area")) {
      refused(2, "Say what to do: bin/loftet " + command, command);
    }
    refused(2, "Say what to do", "audit");
  }

  /// Changes the log past its guard, looks, and puts it back.
  private void broken(String words, String... changes) {
    OWNER.sql("create table kept as select * from audit_log").update();
    OWNER.sql("alter table audit_log disable trigger user").update();
    for (var change : changes) {
      OWNER.sql(change).update();
    }
    assertThat(run("audit", "verify")).isEqualTo(1);
    assertThat(out.toString()).containsIgnoringCase(words);
    OWNER.sql("delete from audit_log").update();
    var columns =
        "seq, at, actor, municipality, action, subject, subject_id, detail, previous, hash";
    OWNER.sql("insert into audit_log (%1$s) select %1$s from kept".formatted(columns)).update();
    OWNER.sql("alter table audit_log enable trigger user").update();
    OWNER.sql("drop table kept").update();
    assertThat(run("audit", "verify")).isZero();
  }

  @Test
  void anExternalDatabaseIsCopiedWithItsOwnTools() {
    refused(1, "pg_dump", "backup", "target/never");
    refused(1, "pg_restore", "restore", "target/never");
  }

  @Test
  void aHomeIsBackedUpAndRestoredElsewhereButNeverOverWhatIsThere() throws IOException {
    var home = Homes.fresh("commands");
    var other = Homes.fresh("commands-restored");
    var copy = home.resolveSibling(home.getFileName() + "-copy");
    try {
      surroundings(Map.of("loftet.home", home.toString()));
      refused(1, "There is no Löftet in", "audit", "verify");
      refused(1, "There is no Löftet in", "backup", copy.toString());
      assertThat(run(words("forst", "ADMINISTRATOR"))).isZero();
      assertThat(run("backup", copy.toString())).isZero();
      assertThat(out.toString()).contains("Backup in").hasLineCount(1);
      refused(1, "is not empty", "backup", copy.toString());
      refused(1, "holds a database already", "restore", copy.toString());
      surroundings(Map.of("loftet.home", other.toString()));
      refused(1, "not a finished backup", "restore", home.toString());
      refused(2, "There is no folder", "restore", home.resolve("nowhere").toString());
      assertThat(run("restore", copy.toString())).isZero();
      assertThat(out.toString()).contains("Restored the backup");
      refused(1, "upptaget", words("forst", "ADMINISTRATOR"));
      assertThat(run("audit", "verify")).isZero();
      refused(1, "holds a database already", "restore", copy.toString());
      assertThat(run("restore", copy.toString(), "--replace")).isZero();
      assertThat(out.toString()).contains("The former data lie in");
    } finally {
      for (var folder : new Path[] {home, other, copy}) {
        Homes.delete(folder);
      }
    }
    assertThat(Files.exists(copy)).isFalse();
  }

  @Test
  void aHomeThatIsServedIsAddedToReadAndCopiedButNotReplaced() throws IOException {
    var home = Homes.fresh("served");
    var other = Homes.fresh("served-restored");
    var copy = home.resolveSibling(home.getFileName() + "-copy");
    try (var served = Child.start(512, ServedHome.class, home.toString())) {
      var port = URI.create(served.await("address ")).getPort();
      surroundings(Map.of("loftet.home", home.toString()));
      assertThat(run("municipality", "add", "0480")).as("%s", err).isZero();
      assertThat(run(words("kim", "COORDINATOR", "--municipality", "0480"))).isZero();
      assertThat(run("thread", "export")).as("%s", err).isZero();
      var exported = out.toString();
      assertThat(exported).contains("name: Nyköpings kommun", "kind: MUNICIPALITY");
      assertThat(run("backup", copy.toString())).as("%s", err).isZero();
      refused(1, "stop it before you restore", "restore", copy.toString(), "--replace");
      assertThat(run("audit", "verify")).isZero();
      assertThat(run("health", "--port", Integer.toString(port))).isZero();
      surroundings(Map.of("loftet.home", other.toString()));
      assertThat(run("restore", copy.toString())).as("%s", err).isZero();
      assertThat(run("thread", "export")).isZero();
      assertThat(out.toString()).isEqualTo(exported);
    } finally {
      for (var folder : new Path[] {home, other, copy}) {
        Homes.delete(folder);
      }
    }
  }

  @Test
  void aPortThatIsTakenIsSaidInOneSentence() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      refused(1, "Another program listens on port " + port, "serve", "--port", port);
    }
  }

  @Test
  void theHealthOfWhatIsServedIsAsked() {
    var port = URI.create(SERVED.url("/")).getPort();
    assertThat(run("health", "--port", Integer.toString(port))).isZero();
    assertThat(out.toString()).contains("ready");
    surroundings(Map.of("loftet.port", "åtta"));
    refused(2, "is 'åtta' and no port", "health");
  }

  private int connector(String... arguments) {
    var all = new ArrayList<>(List.of("connector"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--municipality", "0999"));
    return run(all.toArray(String[]::new));
  }

  @Test
  void sourcesAreFetchedOnlyWhenTurnedOn() {
    assertThat(connector("list")).isZero();
    assertThat(out.toString()).contains("polisen off, never fetched", "kolada off", "scb off");
    assertThat(connector("fetch", "polisen")).isEqualTo(1);
    assertThat(err.toString()).contains("Källan är avstängd. Slå på den först");
    assertThat(connector("on", "kolada")).isEqualTo(1);
    assertThat(err.toString()).contains("minst ett nyckeltal");
    assertThat(connector("on", "kolada", "--measures", "N07403,N00945")).isZero();
    assertThat(out.toString()).contains("kolada on N07403,N00945, never fetched");
    assertThat(connector("off", "kolada")).isZero();
    assertThat(out.toString()).contains("kolada off N07403,N00945");
    assertThat(connector("off", "vadret")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no source vadret");
  }
}
