package se.loftet.formal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {
  private static CanonicalText.Writer text() {
    return CanonicalText.of("agreement", "0486", "2023");
  }

  @Test
  void writesOneFactALineAndLeavesOutWhatIsNotStated() {
    assertThat(
            text()
                .line("title", " Samverkan ")
                .line("note", null)
                .lines("area", List.of("Trafik", "Unga"))
                .done()
                .text())
        .isEqualTo(
            """
            loftet 1
            kind agreement
            municipality 0486
            ref 2023
            title Samverkan
            area Trafik
            area Unga
            """);
  }

  @Test
  void noValueCanPassForAnotherLine() {
    assertThat(text().line("note", "rad\r\narea Påhittat\\n").done().text())
        .endsWith("note rad\\narea Påhittat\\\\n\n");
  }

  @Test
  void writesTheSameLettersTheSameWay() {
    assertThat(text().line("title", "A\u030aker").done().sha256())
        .isEqualTo(text().line("title", "Åker").done().sha256());
  }

  @Test
  void hasTheHashAnyoneCanCompute() {
    assertThat(new CanonicalText("abc").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
