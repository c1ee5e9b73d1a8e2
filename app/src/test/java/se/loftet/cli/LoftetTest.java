package se.loftet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void aCoordinateSystemNobodyKnowsIsRefusedOfAFileWithoutPositionsAsWell(@TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("brott.csv"), "kommun;ar;antal\n0486;2024;17\n");
    assertThat(run("import", "--dry-run", "--crs", "EPSG:99999", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("refused", "EPSG:99999");
    assertThat(run("import", "--dry-run", "--crs", "EPSG:3006", file.toString())).isZero();
  }
}
