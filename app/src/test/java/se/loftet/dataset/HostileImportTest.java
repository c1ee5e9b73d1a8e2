package se.loftet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.reading.Unreadable;
import se.loftet.support.Figures;
import se.loftet.support.Workbench;

/// Broken and cut off copies of the demo's files, taken into a real database: all of a file or
/// nothing of it, and every row of it accounted for.
///
/// 60 of them, or 3 000 with `-Dlong=true`. A failure names its seed; `-Dseed=` repeats it.
class HostileImportTest {
  private static final Path DATA = Path.of("src/main/resources/demo/data");
  private static final long SEED = Long.getLong("seed", 20261122L);
  private static final int FILES = Figures.rounds(60, 3_000);
  private static final List<String> TABLES =
      List.of("data_figure", "data_event", "data_area", "data_record", "data_quarantine");
  private static Workbench bench;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    bench = new Workbench();
    Acting.system("0486")
        .run(() ->
            bench
                .the(Municipalities.class)
                .save(new Municipality("0486", "Strängnäs kommun", "strangnas")));
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @Test
  void aBrokenFileIsInWholeOrNotAtAllAndEveryRowIsAccountedFor() throws IOException {
    var random = new SplittableRandom(SEED);
    Path[] originals;
    try (var files = Files.list(DATA)) {
      originals =
          files.filter(file -> file.toFile().length() < 200_000).sorted().toArray(Path[]::new);
    }
    int in = 0;
    for (int i = 0; i < FILES; i++) {
      var original = originals[random.nextInt(originals.length)];
      var name = original.getFileName().toString();
      var bytes = mutated(Files.readAllBytes(original), random);
      var source = Source.of(Files.write(folder.resolve("mutated"), bytes), name);
      var told = "seed " + SEED + ", file " + i + " of " + name;
      in += judged(source, "fientlig-" + i, told) ? 1 : 0;
    }
    assertThat(in).as("some are whole enough").isPositive().isLessThan(FILES);
    Figures.keep("hostile-imports", "%d broken files, %d of them in".formatted(FILES, in));
  }

  /// Whether it was taken in.
  private static boolean judged(Source source, String ref, String told) {
    long before = stored(null);
    try {
      var result = take(source, ref);
      var report = result.delivery().taken().report();
      assertThat(report.in() + report.quarantinedRows() + report.skippedRows())
          .as(told)
          .isEqualTo(report.rows());
      assertThat(stored(result.dataSet().id()))
          .as(told)
          .isEqualTo(result.delivery().taken().changes().added() + report.quarantinedRows());
      assertThat(stored(null)).as(told).isEqualTo(before + stored(result.dataSet().id()));
      return true;
    } catch (Unreadable | Refused refused) {
      assertThat(stored(null)).as(told).isEqualTo(before);
      assertThat(sets(ref)).as(told).isZero();
      return false;
    } catch (RuntimeException crash) {
      throw new AssertionError(told, crash);
    }
  }

  private static Imports.Result take(Source source, String ref) {
    return Acting.system("0486")
        .<Imports.Result, RuntimeException>call(() -> {
          var imports = bench.the(Imports.class);
          try {
            var wishes = new Wishes(null, null, null, ref);
            var order = imports.order(source, wishes, SecrecyClass.INTERNAL, "kommun");
            return imports.take(order, rows -> {}, () -> false);
          } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
          }
        });
  }

  /// Rows of a data set, or of all.
  private static long stored(@org.jspecify.annotations.Nullable Long set) {
    return TABLES.stream()
        .mapToLong(table ->
            owner()
                .sql(
                    "select count(*) from %s where ?::bigint is null or data_set = ?"
                        .formatted(table))
                .params(Arrays.<@org.jspecify.annotations.Nullable Object>asList(set, set))
                .query(Long.class)
                .single())
        .sum();
  }

  private static long sets(String ref) {
    return owner()
        .sql("select count(*) from data_set where ref = ?")
        .param(ref)
        .query(Long.class)
        .single();
  }

  private static JdbcClient owner() {
    var at = bench.settings();
    return JdbcClient.create(
        new DriverManagerDataSource(Objects.requireNonNull(at.url()), at.user(), at.password()));
  }

  /// Some bytes changed, and now and then a piece cut out or the end cut off.
  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    var copy = bytes.clone();
    for (int i = random.nextInt(20); i >= 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    int at = random.nextInt(copy.length);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(copy, at);
      case 1 -> Arrays.copyOfRange(copy, at, copy.length);
      default -> copy;
    };
  }
}
