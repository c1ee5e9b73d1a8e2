package se.loftet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.loftet.reading.Note;
import se.loftet.reading.Unreadable;

/// Files of sources nobody has described, as systems and spreadsheets write them: understood at the
/// first look, or told that they can be read two ways.
class UnknownFilesTest {
  @TempDir private Path folder;

  private Report look(String name, String text) throws IOException {
    return look(name, text, StandardCharsets.UTF_8);
  }

  private Report look(String name, String text, Charset charset) throws IOException {
    var file = Files.write(folder.resolve(name), text.getBytes(charset));
    return DryRun.of(file, name, Wishes.NONE, "0486");
  }

  private static void whole(Report report, DataKind kind, long rows) {
    assertThat(report.kind()).isEqualTo(kind);
    assertThat(report.in()).as(report.quarantined().toString()).isEqualTo(rows);
    assertThat(report.rows()).isEqualTo(rows + report.skippedRows());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "N;E|6584000;615500|EPSG:3006",
        "X;Y|6584000;615500|EPSG:3006",
        "X-koordinat;Y-koordinat|6585500;1571500|EPSG:3021",
        "SWEREF99 N;SWEREF99 E|6584000;615500|EPSG:3006",
        "Easting;Northing|180100;6584100|EPSG:3010",
        "plats.lon;plats.lat|17,03;59,37|EPSG:4326",
        "Plats lat;Plats lon|59,37;17,03|EPSG:4326",
        "Latitud;Longitud|59,37;17,03|EPSG:4326"
      })
  void positionsAreFoundWhateverTheirColumnsAreCalled(String names, String spot, String crs)
      throws IOException {
    var text =
        "Datum;Händelse;" + names + "\n" + ("2024-05-01 12:00;Stöld;" + spot + "\n").repeat(9);
    var report = look("platser.csv", text);
    whole(report, DataKind.EVENTS, 9);
    assertThat(report.crs()).isEqualTo(crs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25-03-2024|2024-03-25",
        "25/3/2024 08:15|2024-03-25",
        "3/25/2024|2024-03-25",
        "24-03-25|2024-03-25",
        "25.3.2024|2024-03-25",
        "20240325|2024-03-25",
        "2024-03-25 kl. 08.15|2024-03-25",
        "25 mars 2024|2024-03-25",
        "2024-03-24T23:30:00Z|2024-03-25"
      })
  void datesAreReadAsPeopleWriteThemAndByTheDayOfThePlace(String written, String day)
      throws IOException {
    var report = look("datum.csv", "Datum;Brott\n" + (written + ";Stöld\n").repeat(5));
    whole(report, DataKind.EVENTS, 5);
    assertThat(report.period()).isEqualTo(day + "/" + day);
    assertThat(report.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"09.05", "9:05", "0905", "kl 9.05"})
  void timesOfDayAreReadAsPeopleWriteThem(String time) {
    assertThat(TimeScan.parse(time)).isEqualTo(java.time.LocalTime.of(9, 5));
  }

  @Test
  void datesThatCanBeReadTwoWaysAreReadWithTheDayFirstAndSaidSo() throws IOException {
    var report = look("datum.csv", "Datum;Brott\n" + "03/04/2024;Stöld\n".repeat(5));
    assertThat(report.period()).isEqualTo("2024-04-03/2024-04-03");
    assertThat(report.warnings()).extracting(Note::code).contains("dataset.dayOrMonth.day");
  }

  @Test
  void codeAndNameInOneCellAreAnArea() {
    assertThat(AreaRef.of("0486 Strängnäs", false).code()).isEqualTo("0486");
    assertThat(AreaRef.of("0486A1010 Strängnäs centrum", false).code()).isEqualTo("0486A1010");
    assertThat(AreaRef.of("9999 Ingenstans", false).code()).isNull();
    assertThat(AreaRef.of("12 stycken", false).name()).isNotNull();
  }

  @Test
  void countsByMonthAndAreaAreCountsAndNotEvents() throws IOException {
    var report =
        look(
            "manader.csv",
            "Månad;DeSO;Brottstyp;Antal\n2024-01;0486A1010;Stöld;4\n2024-02;0486A1010;Stöld;7\n");
    whole(report, DataKind.CRIME_COUNTS, 2);
    assertThat(report.period()).isEqualTo("2024-01-01/2024-02-29");
    whole(look("bil.csv", "Datum;Typ;Antal\n2024-01;Stöld;3\n2024-02;Stöld;9\n"), DataKind.KPI, 2);
  }

  @Test
  void oneRowForEachThatHappenedIsAListOfEvents() throws IOException {
    whole(
        look("h.csv", "Id;Datum;Typ;Antal\n1;2024-01-05;Stöld;1\n2;2024-02-07;Rån;1\n"),
        DataKind.EVENTS,
        2);
  }

  @Test
  void tablesWithYearsAcrossAreFiguresOfWhatTheyAreAbout() throws IOException {
    whole(
        look(
            "bred.csv",
            """
            Kommun;Brottstyp;2023;2024
            0486 Strängnäs;Stöld;1 200;..
            0484 Eskilstuna;Stöld;-;4,5
            """),
        DataKind.CRIME_COUNTS,
        2);
    whole(
        look(
            "folk.csv",
            """
            region;ålder;kön;Folkmängd 2023
            0486 Strängnäs;0-24 år;män;5
            0486 Strängnäs;0-24 år;kvinnor;6
            """),
        DataKind.POPULATION,
        2);
    whole(
        look(
            "svar.csv",
            """
            Kommun;År;Fråga;Andel
            Strängnäs;2023;Otrygg;31,5
            Strängnäs;2023;Orolig;12,0
            """),
        DataKind.SURVEY,
        2);
  }

  @Test
  void theSameTableIsReadInEveryDelimiterAndEncoding() throws IOException {
    var rows = "Datum;Brott;Åtgärd\n" + "2024-05-01 12:00;Åverkan på bil;påbörjad\n".repeat(20);
    var encodings =
        Map.of(
            "UTF-8", ";", "UTF-16LE", "\t", "windows-1252", "|", "IBM850", ";", "x-MacRoman", ",");
    for (var each : encodings.entrySet()) {
      var text = rows.replace(";", each.getValue());
      var report = look("t.txt", text, Charset.forName(each.getKey()));
      whole(report, DataKind.EVENTS, 20);
      assertThat(report.delimiter()).as(each.getKey()).isEqualTo(each.getValue());
    }
  }

  @Test
  void anAxisAloneIsNoPosition() throws IOException {
    var report = look("n.csv", "Datum;Brott;N\n2024-05-01;Stöld;12\n2024-05-02;Rån;14\n");
    assertThat(List.of(report.crs(), report.in())).containsExactly("", 2L);
  }

  @Test
  void theListThatHoldsNearlyAllObjectsIsTheTable() throws IOException {
    var items = "{\"datum\":\"2024-05-01\",\"typ\":\"Stöld\"},".repeat(20);
    var list = "\"items\":[" + items.substring(0, items.length() - 1) + "]";
    var aside = "\"taggar\":[\"a\",\"b\"],\"typer\":[{\"id\":1}],\"tomma\":[]";
    var report = look("l.json", "{" + aside + "," + list + "}");
    whole(report, DataKind.EVENTS, 20);
    assertThat(report.warnings())
        .contains(Note.of("reading.otherList", "typer"))
        .doesNotContain(Note.of("reading.otherList", "taggar"));
  }

  @Test
  void severalListsOfWeightAreSeveralTables() {
    var text = "{\"a\":[{\"x\":1},{\"x\":2}],\"b\":[{\"y\":1},{\"y\":2}]}";
    assertThatThrownBy(() -> look("t.json", text))
        .isInstanceOfSatisfying(
            Unreadable.class, fault -> assertThat(fault.code()).isEqualTo("reading.severalTables"));
  }

  @Test
  void daysMakeEventsWhateverTheirColumnIsCalled() throws IOException {
    var text = "Nr;Begånget enl. anm.;Vad\n" + "1;25/03/2024 23:30;Stöld\n".repeat(5);
    var report = look("logg.csv", text);
    whole(report, DataKind.EVENTS, 5);
    assertThat(report.period()).isEqualTo("2024-03-25/2024-03-25");
  }

  /// As some programs write workbooks: nothing in them says how numbers are shown.
  @Test
  void aWorkbookWithoutStylesIsReadAndItsOtherSheetsAreTold() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "t", "1.0")) {
      for (var year : List.of("2022", "2023")) {
        var sheet = book.newWorksheet("År " + year);
        rows(sheet, "Kommun;Brottstyp;År;Antal", "Strängnäs;Rån;" + year + ";7");
      }
      rows(book.newWorksheet("Folk"), "Kommun;Invånare", "Strängnäs;38000");
    }
    var file = Files.write(folder.resolve("flikar.xlsx"), withoutStyles(bytes.toByteArray()));
    var report = DryRun.of(file, "flikar.xlsx", Wishes.NONE, "0486");
    whole(report, DataKind.CRIME_COUNTS, 2);
    assertThat(report.warnings()).contains(Note.of("reading.otherSheet", "Folk"));
  }

  private static void rows(Worksheet sheet, String... lines) {
    for (int row = 0; row < lines.length; row++) {
      var cells = lines[row].split(";", -1);
      for (int column = 0; column < cells.length; column++) {
        if (cells[column].matches("\\d+")) {
          sheet.value(row, column, Integer.valueOf(cells[column]));
        } else {
          sheet.value(row, column, cells[column]);
        }
      }
    }
  }

  private byte[] withoutStyles(byte[] workbook) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var whole = Files.write(folder.resolve("hel.xlsx"), workbook);
    try (var in = new ZipFile(whole.toFile());
        var out = new ZipOutputStream(bytes)) {
      for (var entry : Collections.list(in.entries())) {
        if (!entry.getName().endsWith("styles.xml")) {
          var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(
              text.replaceAll("<(Override|Relationship) [^>]*styles[^>]*/>", "")
                  .getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return bytes.toByteArray();
  }
}
