package se.loftet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `engine run` writes, and that it writes nothing over other results.
class EngineRunTest {
  @TempDir private Path folder;
  private EngineLine line = new EngineLine(Path.of("."));

  @BeforeEach
  void line() {
    line = new EngineLine(folder);
  }

  @Test
  void writesResultsUnderTheNamesOfTheExpectedFiles() {
    assertThat(line.ofCase("aoristic/a2-city-500")).isZero();
    assertThat(line.out().resolve("week.csv")).content().startsWith("dow_iso,hour,weight");
    assertThat(line.out().resolve("grid.csv")).content().startsWith("cell_e,cell_n,hour_of_week");
    assertThat(line.out().resolve("result.json")).content().contains("\"peak_cell\" : 95");
  }

  /// Methods beside their seeds: a number, or nothing where no random number is drawn.
  @ParameterizedTest
  @CsvSource({
    "aoristic/a2-city-500, aoristic, null",
    "kde/k2-quartic, kde, null",
    "localstats/l5-one-cell, localstats, null",
    "knox/x6-all-one-place, knox, 1",
    "scan/s4-min-days, space-time permutation scan, 72",
    "counts/c40-robust-even, stl, null",
    "effect/e6-wdq, displacement bootstrap, 1",
    "survey/v1-apistrat, survey estimates, null",
    "disclosure/d1-table-4x4, complementary suppression, null",
    "disclosure/d5-dp, privacy ledger, null",
    "disclosure/d34-dp-ledger, discrete gaussian, 17",
    "disclosure/d30-linked, linked releases, null",
    "disclosure/d33-cell-key-narrow, cell key noise, null",
    "effect/e60-power, power, null",
    "kde/k20-default-points, default points, null",
    "survey/v72-chisq-strat, rao-scott, null",
    "forecast/f1-hand-ties, pattern, null",
    "priority/p1-hand-3, smaa, 12345"
  })
  void whereResultsComeFromIsWrittenBesideThem(String at, String method, String seed) {
    assertThat(line.ofCase(at)).isZero();
    assertThat(line.out().resolve("provenance.json"))
        .content()
        .contains("\"method\" : \"" + method + "\"")
        .contains("\"seed\" : " + seed)
        .contains("\"version\"")
        .contains("\"rejected\"")
        .contains("\"warnings\"");
  }

  @Test
  void periodsWithoutACountAreLeftOutOfAnInterruptedSeriesAndCounted() throws IOException {
    var at = "effect/e3-sim-small-counts";
    var rows = EngineLine.rows(at).replaceFirst("\n5,[^,]*,", "\n5,NA,");
    assertThat(line.of("effect", EngineLine.params(at), rows)).isZero();
    assertThat(Files.readAllLines(line.out().resolve("fit.csv"))).hasSize(72);
    assertThat(line.out().resolve("provenance.json")).content().contains("\"missing_value\" : 1");
  }

  @Test
  void whoSeesKeyedCountsSeesNeitherSecretNorKeys() throws IOException {
    var at = "disclosure/d32-cell-key";
    assertThat(line.ofCase(at)).isZero();
    for (var file : List.of("shown.csv", "result.json", "provenance.json")) {
      assertThat(line.out().resolve(file)).content().doesNotContain("987654321012345");
    }
  }

  @Test
  void drawsStopAtTheSameReplicateEveryTimeAndSayHowMany() throws IOException {
    assertThat(line.ofCase("knox/x15-stop-early")).isZero();
    var result = Files.readString(line.out().resolve("result.json"));
    assertThat(result).contains("\"p_upper_lo95\"").doesNotContain("\"B\" : 9999");
    assertThat(line.ofCase("knox/x15-stop-early")).isZero();
    assertThat(line.out().resolve("provenance.json")).content().contains("\"stop_after\" : 25");
  }

  @Test
  void theSameResultsAreWrittenAgainAndOthersStayWhereTheyAre() throws IOException {
    var params = "{\"s_breaks\":[0,100],\"t_breaks\":[0,7]}";
    var near = "id,e,n,day\n1,5,5,1\n2,6,5,2\n";
    var far = "id,e,n,day\n1,5,5,1\n2,900,5,2\n";
    assertThat(line.of("knox", params, near)).isZero();
    assertThat(line.of("knox", params, near)).isZero();
    var first = Files.readString(line.out().resolve("result.json"));
    assertThat(line.of("knox", params, far)).isEqualTo(2);
    assertThat(line.printed()).contains("result.json").contains("--replace");
    assertThat(line.out().resolve("result.json")).hasContent(first);
    var paths = List.of("params.json", "rows.csv").stream().map(n -> folder.resolve(n).toString());
    var file = paths.toList();
    int exit =
        line.run(
            "run",
            "knox",
            "--params",
            file.getFirst(),
            "--input",
            file.getLast(),
            "--out",
            line.out().toString(),
            "--replace");
    assertThat(exit).isZero();
    assertThat(Files.readString(line.out().resolve("result.json"))).isNotEqualTo(first);
    assertThat(line.out().toFile().list())
        .containsExactlyInAnyOrder("result.json", "provenance.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken", "taken/below", "/proc/nowhere"})
  void whatCannotHoldResultsIsSaid(String out) throws IOException {
    var taken = Files.writeString(folder.resolve("taken"), "mine");
    var from = EngineLine.ORACLES.resolve("forecast/f1-hand-ties");
    int exit =
        line.run(
            "run",
            "forecast",
            "--params",
            from.resolve("params.json").toString(),
            "--input",
            from.resolve("input.csv").toString(),
            "--out",
            folder.resolve(out).toString());
    assertThat(exit).isEqualTo(2);
    assertThat(line.printed()).contains(out.replace("/below", "")).contains("a folder");
    assertThat(taken).hasContent("mine");
  }

  /// Whole cells of 400 m in a square of 1 000 m reach to 800 m; the peer's script would put what
  /// lies east of them into the first cell of the next row.
  @Test
  void eventsInTheStripThatIsNarrowerThanACellAreLeftOutAndCounted() throws IOException {
    var params =
        """
        {"model":"decay_count","size":1000,"cell":400,"train_start":0,"train_end":5,
         "test_end":9,"half_life":1,"top_cells":[1]}\
        """;
    var rows =
        """
        id,e,n,day
        1,310100,6390100,4
        2,310900,6390100,4
        3,310100,6390900,6
        4,310500,6390500,6
        5,310900,6390100,40
        """;
    assertThat(line.of("forecast", params, rows)).isZero();
    assertThat(line.out().resolve("scores.csv"))
        .content()
        .contains("0,0,0,0.5,1,0\n1,1,0,0.0,0,0\n2,0,1,0.0,0,0\n3,1,1,0.0,0,1\n");
    assertThat(line.out().resolve("provenance.json")).content().contains("\"outside_area\" : 2");
  }

  @Test
  void anUnknownMethodIsNamedTogetherWithTheKnownOnes() {
    assertThat(line.run("run", "astrology", "--params", "none.json")).isEqualTo(2);
    assertThat(line.printed()).contains("astrology").contains("aoristic");
  }
}
