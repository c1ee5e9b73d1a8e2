package se.loftet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.db.Acting;
import se.loftet.support.People;
import se.loftet.support.RunningApplication;
import se.loftet.support.Visitor;

class KeptFormTest {
  private static final String PAGE = "/arbete/strangnas/administration/platser";
  private static final String TEXT = "Åkers \"styckebruk\" <b>&amp; mer";
  private static RunningApplication app;
  private static long administrator;

  @BeforeAll
  static void start() {
    app = RunningApplication.start();
    var people = new People(app);
    people.municipality("0486", "Strängnäs kommun", "strangnas");
    administrator = people.person("admin", "ADMINISTRATOR", "0486", "kommun");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static HttpResponse<String> write(Visitor visitor, String origin) {
    var body =
        "_csrf=gammal&ref=akers&kind=DISTRICT&password=hemligt&name="
            + URLEncoder.encode(TEXT, StandardCharsets.UTF_8);
    return visitor.send(
        HttpRequest.newBuilder(URI.create(app.url(PAGE)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .header("Referer", app.url(PAGE))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String ours() {
    return app.url("").replaceAll("/$", "");
  }

  private static long places() {
    return new People(app)
        .owner()
        .sql("select count(*) from place where ref = 'akers'")
        .query(Long.class)
        .single();
  }

  @Test
  void whatWasWrittenSurvivesALostSession() {
    var visitor = new Visitor(app);
    visitor.login("admin");
    assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
    visitor.cookies.getCookieStore().removeAll();
    var answer = write(visitor, ours());
    assertThat(answer.uri().getPath()).isEqualTo("/logga-in");
    assertThat(answer.body()).contains("Din text är kvar");
    var back = visitor.login("admin");
    assertThat(back.uri().getPath()).isEqualTo(PAGE);
    assertThat(back.body())
        .contains("Din text är kvar. Den är inte sparad än.")
        .contains("value=\"Åkers &quot;styckebruk&quot; &lt;b&gt;&amp;amp; mer\"")
        .contains("<option value=\"DISTRICT\" selected>")
        .doesNotContain("hemligt");
    assertThat(places()).as("not saved yet").isZero();
    assertThat(visitor.get(PAGE).body()).as("a reload loses nothing").contains("styckebruk");
    var saved = visitor.post(PAGE, Map.of("ref", "akers", "kind", "DISTRICT", "name", TEXT));
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(places()).isEqualTo(1);
    assertThat(visitor.get(PAGE).body()).doesNotContain("Den är inte sparad än");
  }

  @Test
  void anOldTokenInALivingSessionKeepsTheTextToo() {
    var visitor = new Visitor(app);
    visitor.login("admin");
    var answer = write(visitor, ours());
    assertThat(answer.uri().getPath()).isEqualTo(PAGE);
    assertThat(answer.body()).contains("Den är inte sparad än", "styckebruk");
  }

  @Test
  void aClosedSessionKeepsTheText() {
    var visitor = new Visitor(app);
    visitor.login("admin");
    visitor.get(PAGE);
    Acting.system("0486")
        .run(() -> {
          app.bean(Staff.class).setActive(administrator, false);
          app.bean(Staff.class).setActive(administrator, true);
        });
    assertThat(write(visitor, ours()).body()).contains("Din text är kvar");
    assertThat(visitor.login("admin").body()).contains("Den är inte sparad än");
  }

  @Test
  void aForeignPagePutsNothingIntoAForm() {
    var visitor = new Visitor(app);
    visitor.login("admin");
    assertThat(write(visitor, "https://example.org").statusCode()).isEqualTo(403);
    assertThat(visitor.get(PAGE).body()).doesNotContain("styckebruk\"");
  }

  @Test
  void fillsEveryKindOfField() {
    var page =
        """
        <form method="post" action="/a" class=""><input type="hidden" name="_csrf" value="ny">
        <input name="one" value="x"><input type="checkbox" name="c" value="1" checked><input type="checkbox" name="c" value="2">
        <input name="many" value=""><input name="many" value="">
        <textarea name="t" rows="3">old</textarea><select name="s"><option value="a" selected>A</option><option value="b">B</option></select></form>
        """;
    var filled =
        FormFiller.fill(
                page,
                "/a",
                Map.of(
                    "one", List.of("$1 \\ nytt"),
                    "c", List.of("2"),
                    "many", List.of("första", "andra"),
                    "t", List.of("<script>x</script>"),
                    "s", List.of("b"),
                    "_csrf", List.of("gammal")))
            .orElseThrow();
    assertThat(filled)
        .contains("name=\"_csrf\" value=\"ny\"")
        .contains("name=\"one\" value=\"$1 \\ nytt\"")
        .contains("name=\"c\" value=\"1\">", "name=\"c\" value=\"2\" checked>")
        .contains("name=\"many\" value=\"första\"", "name=\"many\" value=\"andra\"")
        .contains("\n&lt;script&gt;x&lt;/script&gt;</textarea>")
        .contains("<option value=\"a\">A", "<option value=\"b\" selected>B");
    assertThat(FormFiller.fill(page, "/annan", Map.of())).isEmpty();
  }
}
