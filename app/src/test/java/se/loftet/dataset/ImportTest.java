package se.loftet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.evidence.DataState;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.reading.Unreadable;
import se.loftet.support.Workbench;

/// Files taken in, revised and taken back, in a real database.
class ImportTest {
  private static final String COUNTS =
      """
      kommun;period;key;count;per100k;preliminary
      0486;2023;burglary;61;157.0;
      0486;2024;burglary;55;141.0;
      0486;2025;burglary;48;..;p
      """;
  private static Workbench bench;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    bench = new Workbench();
    for (var code : List.of("0486", "0484")) {
      Acting.system(code)
          .run(() ->
              bench
                  .the(Municipalities.class)
                  .save(new Municipality(code, "Kommun " + code, "k" + code)));
    }
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static <T> T here(Supplier<T> work) {
    return Acting.system("0486").<T, RuntimeException>call(work::get);
  }

  private Source file(String name, String text) {
    try {
      return Source.of(Files.writeString(folder.resolve(name), text), name);
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static Imports.Result take(Source file, String ref) {
    return here(() -> {
      var imports = bench.the(Imports.class);
      try {
        var order =
            imports.order(file, new Wishes(null, null, null, ref), SecrecyClass.INTERNAL, "kommun");
        return imports.take(order, rows -> {}, () -> false);
      } catch (IOException trouble) {
        throw new IllegalStateException(trouble);
      }
    });
  }

  private static List<Figure> figures(Imports.Result result, AsOf asOf) {
    return here(() -> bench.the(DataSets.class).figures(result.dataSet().id(), asOf, null));
  }

  @Test
  void figuresKeepTheirPeriodAndState() {
    var result = take(file("bra.csv", COUNTS), "bra-state");
    assertThat(result.delivery().taken().report().in()).isEqualTo(3);
    var figures = figures(result, AsOf.NOW);
    assertThat(figures).hasSize(6);
    var last = figures.get(4);
    assertThat(last.value()).isEqualTo(new Value.Known(48, DataState.PRELIMINARY));
    assertThat(last.starts()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(last.ends()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(figures.get(5).value()).isEqualTo(new Value.Absent(DataState.SUPPRESSED));
    assertThat(figures.get(5).measure()).isEqualTo("per100k");
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    var first = take(file("a.csv", COUNTS), "bra-twice");
    var second = take(file("b.csv", COUNTS), "bra-twice");
    assertThat(second.same()).isTrue();
    assertThat(second.delivery().id()).isEqualTo(first.delivery().id());
    assertThat(figures(second, AsOf.NOW)).hasSize(6);
  }

  @Test
  void aNewerFileIsARevisionWhoseDifferencesAreCounted() {
    var first = take(file("a.csv", COUNTS), "bra-revised");
    var newer =
        COUNTS.replace("0486;2023;burglary;61;157.0;\n", "").replace(";48;..;p", ";51;131.0;")
            + "0486;2026;burglary;12;30.0;p\n";
    var second = take(file("a.csv", newer), "bra-revised");
    assertThat(second.delivery().number()).isEqualTo(2);
    assertThat(second.delivery().taken().changes()).isEqualTo(new Changes(2, 2, 2, 2));
    assertThat(here(() -> bench.the(DataSets.class).differences(second.delivery(), 100)))
        .hasSize(6)
        .contains(
            new Difference("Strängnäs · 2025 · burglary · per100k", "suppressed", "131"),
            new Difference("Strängnäs · 2026 · burglary · count", null, "12 preliminary"),
            new Difference("Strängnäs · 2023 · burglary · count", "61", null));
    assertThat(figures(second, AsOf.NOW)).hasSize(6);
    assertThat(figures(second, new AsOf(first.delivery().id())))
        .isEqualTo(figures(first, new AsOf(first.delivery().id())))
        .hasSize(6)
        .anySatisfy(figure -> assertThat(figure.value().orNull()).isEqualTo(61));
  }

  @Test
  void aDeliveryTakenBackLeavesWhatWasBefore() {
    var first = take(file("a.csv", COUNTS), "bra-undo");
    var before = figures(first, AsOf.NOW);
    take(file("a.csv", COUNTS.replace("61", "62")), "bra-undo");
    assertThat(figures(first, AsOf.NOW)).isNotEqualTo(before);
    here(() -> {
      bench.the(Imports.class).undo(first.dataSet().id());
      return true;
    });
    assertThat(figures(first, AsOf.NOW)).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void rowsThatCannotBeReadWaitInQuarantineWithTheirReason() {
    var result =
        take(
            file(
                "bra.csv",
                COUNTS
                    + "0486;2022;burglary;många;1;\n;2022;burglary;1;1;\n0486;x;burglary;1;1;\n"
                    + "0486;2021;burglary;-4;1;\n0486;2020;burglary\n"),
            "bra-quarantine");
    var report = result.delivery().taken().report();
    assertThat(report.rows()).isEqualTo(8);
    assertThat(report.in()).isEqualTo(3);
    assertThat(report.quarantined())
        .containsOnlyKeys(
            Reason.UNREADABLE_NUMBER,
            Reason.NO_AREA,
            Reason.UNREADABLE_DATE,
            Reason.NEGATIVE_COUNT,
            Reason.WRONG_WIDTH);
    assertThat(report.in() + report.quarantinedRows() + report.skippedRows())
        .isEqualTo(report.rows());
    var held = here(() -> bench.the(DataSets.class).quarantine(result.delivery().id(), 0, 100));
    assertThat(held).hasSize(5).first().extracting(row -> row.cells().get(3)).isEqualTo("många");
  }

  @Test
  void aFileThatBreaksOffLeavesNothingBehind() {
    var broken = COUNTS + "0486;2022;\"burglary;1;1\n";
    assertThatThrownBy(() -> take(file("bra.csv", broken), "bra-broken"))
        .isInstanceOf(Unreadable.class);
    assertThat(here(() -> bench.the(DataSets.class).list()))
        .noneMatch(set -> set.ref().equals("bra-broken"));
  }

  @Test
  void whatIsCancelledLeavesNothingBehind() {
    var many = new StringBuilder(COUNTS);
    for (int i = 0; i < 5_000; i++) {
      many.append("0486;2023;slag ").append(i).append(";1;1;\n");
    }
    var file = file("bra.csv", many.toString());
    assertThatThrownBy(() ->
            here(() -> {
              var imports = bench.the(Imports.class);
              try {
                var order =
                    imports.order(
                        file,
                        new Wishes(null, null, null, "bra-cancelled"),
                        SecrecyClass.OPEN,
                        "kommun");
                return imports.take(order, rows -> {}, () -> true);
              } catch (IOException trouble) {
                throw new IllegalStateException(trouble);
              }
            }))
        .isInstanceOf(Reading.Cancelled.class);
    assertThat(here(() -> bench.the(DataSets.class).list()))
        .noneMatch(set -> set.ref().equals("bra-cancelled"));
  }

  @Test
  void anotherMunicipalitySeesNothingOfIt() {
    var result = take(file("bra.csv", COUNTS), "bra-closed");
    var other = Acting.system("0484");
    assertThat(other.<List<DataSet>, RuntimeException>call(() -> bench.the(DataSets.class).list()))
        .isEmpty();
    assertThat(
            other.<List<Figure>, RuntimeException>call(
                () -> bench.the(DataSets.class).figures(result.dataSet().id(), AsOf.NOW, null)))
        .isEmpty();
    assertThatThrownBy(() -> other.run(() -> bench.the(Imports.class).undo(result.dataSet().id())))
        .isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void aFileThatChangesWhileItIsReadLeavesNothingBehind() throws IOException {
    var read = file("bra.csv", COUNTS);
    Files.writeString(read.path(), COUNTS + "0486;2022;burglary;1;1;\n");
    assertThatThrownBy(() -> take(read, "bra-changed"))
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.code()).isEqualTo("reading.changed"));
    assertThat(here(() -> bench.the(DataSets.class).list()))
        .noneMatch(set -> set.ref().equals("bra-changed"));
  }
}
