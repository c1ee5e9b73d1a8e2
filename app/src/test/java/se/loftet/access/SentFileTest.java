package se.loftet.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.loftet.support.People;
import se.loftet.support.RunningApplication;
import se.loftet.support.Visitor;

class SentFileTest {
  private static RunningApplication app;
  private static Visitor visitor;

  @BeforeAll
  static void start() {
    app = RunningApplication.start();
    var people = new People(app);
    people.municipality("0486", "Strängnäs kommun", "strangnas");
    people.person("samordnare", "COORDINATOR", "0486", "kommun");
    visitor = new Visitor(app);
    visitor.login("samordnare");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String part(String name) {
    return "--x17\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\"a.txt\"\r\n\r\nord\r\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aFileWhereWordsBelongIsTheSendersFault(int files) {
    var body = part("namn").repeat(files) + "--x17--\r\n";
    var answer =
        visitor.send(
            "POST",
            "/arbete/strangnas/underlag/kommundelar",
            "multipart/form-data; boundary=x17",
            body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void wordsAreNoFile() {
    assertThat(SentFile.in("ord")).isFalse();
    assertThat(SentFile.in(null)).isFalse();
  }
}
