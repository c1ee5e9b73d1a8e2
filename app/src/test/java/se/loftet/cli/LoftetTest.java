package se.loftet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoftetTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Loftet.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void badArgumentsAreOneSentenceAndTwo() {
    for (var arguments :
        List.of(
            new String[] {},
            new String[] {"serv"},
            new String[] {"serve", "--port", "åtta"},
            new String[] {"serve", "--port", "-1"},
            new String[] {"thread"},
            new String[] {"thread", "import"},
            new String[] {"thread", "import", "there-is-no-such-file.yaml"},
            new String[] {"demo", "--twice"})) {
      err.getBuffer().setLength(0);
      assertThat(run(arguments)).as("%s", List.of(arguments)).isEqualTo(2);
      assertThat(err.toString()).endsWith("\n").matches("[^\\n]+\\n").doesNotContain("Exception");
      assertThat(out.toString()).isEmpty();
    }
  }

  @Test
  void helpIsPrintedWhereResultsAre() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("serve", "demo", "thread", "engine");
  }
}
