package se.loftet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  @ParameterizedTest
  @CsvSource({
    "'t,y;1,4;2,few;', 'line 3, column 2', 'a number'",
    "'t,y;1,4;2;', 'line 3, column 2', '2 fields'",
    "'t,x;1,4;', 'line 1, column 1', 'a column'",
    "'', 'line 1, column 1', 'a header row'"
  })
  void badRowsOfAnyKindNameLineAndColumnAndWriteNothing(String rows, String place, String expected)
      throws IOException {
    var input = Files.writeString(folder.resolve("rows.csv"), rows.replace(';', '\n'));
    var params =
        Files.writeString(
            folder.resolve("params.json"), "{\"run\":[\"poisson\"],\"freq\":12,\"harmonics\":0}");
    var out = folder.resolve("out");
    int exit =
        run(
            "run",
            "counts",
            "--params",
            params.toString(),
            "--input",
            input.toString(),
            "--out",
            out.toString());
    assertThat(exit).isEqualTo(2);
    assertThat(printed.toString()).contains(place).contains(expected);
    assertThat(out).doesNotExist();
  }

  @Test
  void brokenParametersNameTheirPlace() throws IOException {
    var params = Files.writeString(folder.resolve("params.json"), "{\"run\":\n[,]}");
    assertThat(run("run", "counts", "--params", params.toString())).isEqualTo(2);
    assertThat(printed.toString()).contains("line 2").contains("JSON");
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

  @Test
  void writesResultsUnderTheNamesOfTheExpectedFiles() throws IOException {
    var from = ORACLES.resolve("aoristic/a2-city-500");
    int exit =
        run(
            "run",
            "aoristic",
            "--params",
            from.resolve("params.json").toString(),
            "--input",
            from.resolve("input.csv").toString(),
            "--out",
            folder.toString());
    assertThat(exit).isZero();
    assertThat(folder.resolve("week.csv")).content().startsWith("dow_iso,hour,weight");
    assertThat(folder.resolve("grid.csv")).content().startsWith("cell_e,cell_n,hour_of_week");
    assertThat(folder.resolve("result.json")).content().contains("\"peak_cell\" : 95");
  }

  /// Methods beside their seeds: a number, or nothing where no random number is drawn.
  @ParameterizedTest
  @CsvSource({
    "aoristic/a2-city-500, aoristic, null",
    "kde/k2-quartic, kde, null",
    "localstats/l5-one-cell, localstats, null",
    "knox/x6-all-one-place, knox, 1",
    "counts/c40-robust-even, stl, null",
    "effect/e6-wdq, displacement bootstrap, 1",
    "survey/v1-apistrat, survey estimates, null",
    "disclosure/d1-table-4x4, complementary suppression, null",
    "forecast/f1-hand-ties, pattern, null",
    "priority/p1-hand-3, smaa, 12345"
  })
  void whereResultsComeFromIsWrittenBesideThem(String at, String method, String seed)
      throws IOException {
    var from = ORACLES.resolve(at);
    var rows = from.resolve("input.csv");
    var command =
        new ArrayList<>(
            List.of(
                "run",
                at.substring(0, at.indexOf('/')),
                "--params",
                from.resolve("params.json").toString(),
                "--out",
                folder.toString()));
    if (Files.exists(rows)) {
      command.addAll(List.of("--input", rows.toString()));
    }
    assertThat(run(command.toArray(String[]::new))).isZero();
    assertThat(folder.resolve("provenance.json"))
        .content()
        .contains("\"method\" : \"" + method + "\"")
        .contains("\"seed\" : " + seed)
        .contains("\"version\"")
        .contains("\"rejected\"")
        .contains("\"warnings\"");
  }

  @Test
  void aBadFileNamesThePlaceAndWritesNothing() throws IOException {
    var rows = folder.resolve("rows.csv");
    Files.writeString(rows, "id,from,to\n1,2024-03-04T10:15:00+01:00,\n2,soon,\n");
    var params =
        Files.writeString(folder.resolve("params.json"), "{\"zone\":\"Europe/Stockholm\"}");
    var out = folder.resolve("out");
    int exit =
        run(
            "run",
            "aoristic",
            "--params",
            params.toString(),
            "--input",
            rows.toString(),
            "--out",
            out.toString());
    assertThat(exit).isEqualTo(2);
    assertThat(printed.toString()).contains("line 3, column 2").contains("a moment");
    assertThat(out).doesNotExist();
  }

  @Test
  void anUnknownMethodIsNamedTogetherWithTheKnownOnes() {
    assertThat(run("run", "astrology", "--params", "none.json")).isEqualTo(2);
    assertThat(printed.toString()).contains("astrology").contains("aoristic");
  }

  @Test
  void parametersThatNobodyAskedForAreNamed() throws IOException {
    var rows = Files.writeString(folder.resolve("rows.csv"), "id,e,n,day\n1,5,5,1\n2,6,5,2\n");
    var params =
        Files.writeString(
            folder.resolve("params.json"),
            "{\"s_breaks\":[0,100],\"t_breaks\":[0,7],\"t_braeks\":[0,9]}");
    assertThat(run("run", "knox", "--params", params.toString(), "--input", rows.toString()))
        .isZero();
    assertThat(printed.toString()).contains("not used: t_braeks").doesNotContain("used: t_breaks");
  }

  @Test
  void anAnswerIsNotWrittenOverAFile() throws IOException {
    var from = ORACLES.resolve("forecast/f1-hand-ties");
    var taken = Files.writeString(folder.resolve("taken"), "mine");
    for (var out : List.of(taken, taken.resolve("below"))) {
      int exit =
          run(
              "run",
              "forecast",
              "--params",
              from.resolve("params.json").toString(),
              "--input",
              from.resolve("input.csv").toString(),
              "--out",
              out.toString());
      assertThat(exit).isEqualTo(2);
      assertThat(printed.toString()).contains("taken").contains("a folder");
    }
    assertThat(taken).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({
    "'id,e,n,day;1,5,5,1;2,,5,2;', 'line 3, column 2', 'a number in e'",
    "'id,e,n,day;;1,5,5,1;;2,NaN,5,2;', 'line 5, column 2', 'a number in e'",
    "'id,e,n,day;1,5,5,1;2,5,5,soon;', 'line 3, column 4', 'a number in day'",
    "'id,e,day;1,5,1;', 'line 1, column 1', 'a column'"
  })
  void badPairsNameLineAndColumn(String rows, String place, String expected) throws IOException {
    var input = Files.writeString(folder.resolve("rows.csv"), rows.replace(';', '\n'));
    var params =
        Files.writeString(
            folder.resolve("params.json"), "{\"s_breaks\":[0,100],\"t_breaks\":[0,7]}");
    assertThat(run("run", "knox", "--params", params.toString(), "--input", input.toString()))
        .isEqualTo(2);
    assertThat(printed.toString()).contains(place).contains(expected);
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
