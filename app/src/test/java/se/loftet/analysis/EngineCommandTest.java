package se.loftet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class EngineCommandTest {
  private static final Path ORACLES = Path.of("../engine/src/test/oracles");
  private final StringWriter printed = new StringWriter();

  @TempDir private Path folder;

  /// Thousands of replicates each; `KnoxTest` and `SpaceTimeScanTest` run them, fully compiled.
  private static final Set<String> LONG =
      Set.of("x3-burkitt", "x4-city-800", "s2-retrospective-grid", "s3-retrospective-injected");

  @Test
  void everyFolderOfReferenceCasesHasAMethodAndEveryMethodAFolder() throws IOException {
    try (var folders = Files.list(ORACLES)) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              OracleMethods.ALL.stream().map(OracleMethod::name).toList());
    }
  }

  static List<OracleFolder> cases() {
    return OracleFolder.below(ORACLES).stream().filter(one -> !LONG.contains(one.name())).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyReferenceCasePasses(OracleFolder one) {
    var verdict = OracleVerdict.of(one);
    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.checked()).isPositive();
  }

  @Test
  void aMethodsCasesArePrintedOneToARowAndCounted() {
    assertThat(run("oracles", ORACLES.resolve("forecast").toString())).isZero();
    assertThat(printed.toString())
        .contains("f1-hand-ties")
        .containsPattern("\\d+ passed, 0 failed")
        .doesNotContain("FAILED");
  }

  @Test
  void aFolderThatNoMethodIsNamedAfterFails() throws IOException {
    Files.createDirectories(caseFolder("astrology", "a1"));
    Files.writeString(caseFolder("astrology", "a1").resolve("params.json"), "{}");
    assertThat(run("oracles", folder.toString())).isEqualTo(1);
    assertThat(printed.toString()).contains("no method is named astrology");
  }

  @Test
  void aWrongValueFails() throws IOException {
    copy("aoristic", "a1-edge-cases");
    var week = caseFolder("aoristic", "a1-edge-cases").resolve("expected_week.csv");
    Files.writeString(week, Files.readString(week).replace("0.8623", "0.8624"));
    assertThat(run("oracles", folder.toString())).isEqualTo(1);
    assertThat(printed.toString())
        .contains("expected_week.csv weight row 1")
        .contains("0 passed, 1 failed");
  }

  @Test
  void aValueThatIsNotComputedFails() throws IOException {
    copy("aoristic", "a1-edge-cases");
    var extra = caseFolder("aoristic", "a1-edge-cases").resolve("expected_extra.json");
    Files.writeString(extra, "{\"unheard\": 1}");
    assertThat(run("oracles", folder.toString())).isEqualTo(1);
    assertThat(printed.toString()).contains("not computed");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'line 1, column 1', 'the header id,e,n'",
    "'id,x,y,from_s,to_s,day,cat;1,2,3,4,5,6,7;', 'line 1, column 1', 'the header id,e,n'",
    "'id,e,n,from_s,to_s,day,cat;', 'line 2, column 1', 'at least one event'",
    "'id,e,n,from_s,to_s,day,cat;1,2,3,4,5,6,7;1,NaN,3,4,5,6,7;', 'line 3, column 2', 'numbers'",
    "'id,e,n,from_s,to_s,day,cat;1,2,3,4;5,6,7,8,9,10,11;', 'line 2, column 4', 'numbers'",
    "'id,e,n,from_s,to_s,day,cat;1,2,3,4,5,6,7,8;', 'line 2, column 7', 'numbers'",
    "'id,e,n,from_s,to_s,day,cat;1,2,,4,5,6,7;', 'line 2, column 3', 'numbers'",
    "'id,e,n,from_s,to_s,day,cat;1,2,3', 'line 2, column 3', 'numbers'"
  })
  void badBenchmarkEventsNameLineAndColumn(String rows, String place, String expected)
      throws IOException {
    var input = Files.writeString(folder.resolve("rows.csv"), rows.replace(';', '\n'));
    assertThat(run("bench", "aoristic", "--input", input.toString())).isEqualTo(2);
    assertThat(printed.toString()).contains(place).contains(expected).doesNotContain("seconds");
  }

  @ParameterizedTest
  @CsvSource({"--grid,0", "--threads,0", "--draws,-1", "--rows,0", "--cell,NaN"})
  void benchmarksOfNothingAreRefused(String option, String value) {
    assertThat(run("bench", "counts", option, value)).isEqualTo(2);
    assertThat(printed.toString()).contains(option).doesNotContain("seconds");
  }

  @Test
  void aFolderWithoutCasesIsRefused() {
    assertThat(run("oracles", folder.toString())).isEqualTo(2);
  }

  private int run(String... arguments) {
    var writer = new PrintWriter(printed);
    return new CommandLine(new EngineCommand()).setOut(writer).setErr(writer).execute(arguments);
  }

  private void copy(String method, String name) throws IOException {
    var target = Files.createDirectories(caseFolder(method, name));
    try (var files = Files.list(ORACLES.resolve(method).resolve(name))) {
      for (var file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
  }

  private Path caseFolder(String method, String name) {
    return folder.resolve(method).resolve(name);
  }
}
