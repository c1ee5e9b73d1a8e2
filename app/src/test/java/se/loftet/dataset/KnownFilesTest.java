package se.loftet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.loftet.evidence.DataState;

/// Every file that comes with the program is read with the right counts.
class KnownFilesTest {
  private static final Path DATA = Path.of("src/main/resources/demo/data");

  private record Expected(DataKind kind, String encoding, String crs, long rows, long in) {}

  private static final Map<String, Expected> FILES =
      Map.ofEntries(
          Map.entry(
              "anmalda_brott_sormland_urval.csv",
              new Expected(DataKind.CRIME_COUNTS, "US-ASCII", "", 324, 324)),
          Map.entry(
              "bilbrand-sodermanland.csv", new Expected(DataKind.EVENTS, "UTF-8", "", 454, 453)),
          Map.entry("brand-sodermanland.csv", new Expected(DataKind.EVENTS, "UTF-8", "", 614, 614)),
          Map.entry(
              "polisen-handelser-sodermanland.json",
              new Expected(DataKind.POLICE_EVENTS, "UTF-8", "", 2291, 2291)),
          Map.entry(
              "000005FF_20240813-152010.xlsx",
              new Expected(DataKind.POPULATION, "UTF-8", "", 6005, 5984)),
          Map.entry("KPI.csv", new Expected(DataKind.KPI, "UTF-8", "", 16, 16)),
          Map.entry(
              "kommuner_invanare.xlsx", new Expected(DataKind.POPULATION, "UTF-8", "", 290, 290)),
          Map.entry(
              "ntu_2010_otrygghet_regional.csv",
              new Expected(DataKind.SURVEY, "UTF-8", "", 52, 52)),
          Map.entry(
              "ntu_2013_otrygghet_lan.csv",
              new Expected(DataKind.SURVEY, "ISO-8859-1", "", 22, 22)),
          Map.entry(
              "scb_medborgarundersokning_strangnas.csv",
              new Expected(DataKind.SURVEY, "UTF-8 BOM", "", 9, 9)),
          Map.entry(
              "tatorter_2020_sodermanland_sweref99tm.geojson",
              new Expected(DataKind.AREAS, "UTF-8", "EPSG:3006", 76, 76)),
          Map.entry(
              "kommuner_sodermanland_osm_wgs84.geojson",
              new Expected(DataKind.AREAS, "UTF-8", "EPSG:4326", 9, 9)));

  @TestFactory
  Stream<DynamicTest> isReadWithTheRightCounts() {
    return FILES.entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(each.getKey(), () -> judge(each.getKey(), each.getValue())));
  }

  private static void judge(String name, Expected expected) throws IOException {
    var report = report(name);
    assertThat(
            new Expected(
                Objects.requireNonNull(report.kind()),
                report.encoding(),
                report.crs(),
                report.rows(),
                report.in()))
        .isEqualTo(expected);
    assertThat(report.in() + report.quarantinedRows() + report.skippedRows())
        .isEqualTo(report.rows());
  }

  private static Report report(String name) throws IOException {
    return DryRun.of(DATA.resolve(name), name, Wishes.NONE, "0486");
  }

  @Test
  void everyFileThatComesAlongIsListedHere() throws IOException {
    try (var files = Files.list(DATA)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> !n.endsWith(".md")))
          .containsExactlyInAnyOrderElementsOf(FILES.keySet());
    }
  }

  @Test
  void theTableInTheDocumentationIsWhatIsCounted() throws IOException {
    var table =
        Files.readString(Path.of("../docs/import.md")).split("## The files of the demo", 2)[1];
    assertThat(table.lines().filter(line -> line.startsWith("| `"))).hasSize(FILES.size());
    for (var name : FILES.keySet()) {
      var report = report(name);
      assertThat(table)
          .containsPattern(
              "\\| `%s` \\| %s \\|[^|]*\\| %d \\| %d \\| %s \\| %s \\|"
                  .formatted(
                      name.replace(".", "\\."),
                      report.kind(),
                      report.rows(),
                      report.in(),
                      told(report.quarantined()),
                      told(report.skipped())));
    }
  }

  private static String told(Map<?, ?> counts) {
    return counts.isEmpty()
        ? "–"
        : counts.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }

  @Test
  void suppressedIsNeverANumber() {
    assertThat(Value.parse("XX", ",")).isEqualTo(new Value.Absent(DataState.SUPPRESSED));
    assertThat(Value.parse("..", ",")).isEqualTo(new Value.Absent(DataState.SUPPRESSED));
    assertThat(Value.parse("", ",")).isEqualTo(new Value.Absent(DataState.MISSING));
    assertThat(Value.parse("0", ",")).isEqualTo(new Value.Known(0, DataState.FINAL));
    assertThat(Value.parse("1\u00a0900,5", ","))
        .isEqualTo(new Value.Known(1900.5, DataState.FINAL));
    assertThat(Value.parse("48 p", ".")).isEqualTo(new Value.Known(48, DataState.PRELIMINARY));
    assertThat(Value.parse("många", ".")).isNull();
  }

  @Test
  void datesOfEveryKindAreRead() {
    for (var text :
        new String[] {
          "2018-01-02", "01/02/2018", "2.1.2018", "20180102", "2 januari 2018", "2018-1-2"
        }) {
      assertThat(Span.parse(text, false))
          .as(text)
          .isEqualTo(Span.day(java.time.LocalDate.of(2018, 1, 2)));
    }
    assertThat(Span.parse("01/02/2018 06:00:00 PM", false))
        .isEqualTo(Span.moment(java.time.LocalDateTime.of(2018, 1, 2, 18, 0)));
    assertThat(Objects.requireNonNull(Span.parse("2025-03-10 9:48:12 +01:00", false)).offset())
        .isEqualTo(java.time.ZoneOffset.ofHours(1));
    assertThat(Span.parse("2016-02", false)).isEqualTo(Span.month(2016, 2));
    assertThat(Span.parse("2019M11", false)).isEqualTo(Span.month(2019, 11));
    assertThat(Objects.requireNonNull(Span.parse("2019K2", false)).to())
        .isEqualTo(java.time.LocalDateTime.of(2019, 7, 1, 0, 0));
    assertThat(Span.parse("2018-02-30", false)).isNull();
  }

  @Test
  void aPoliceHeadingGivesDayTimeAndPlaceAcrossTheTurnOfTheYear() {
    var published = java.time.LocalDateTime.of(2025, 1, 1, 7, 0);
    var heading =
        PoliceHeading.of("31 december 23.40, Trafikolycka, personskada, Strängnäs", published);
    assertThat(heading.happened()).isEqualTo(java.time.LocalDateTime.of(2024, 12, 31, 23, 40));
    assertThat(heading.place()).isEqualTo("Strängnäs");
  }
}
