package se.loftet.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.support.Figures;

/// Files that mean harm, are broken, or are not what they say: refused in a sentence, never a
/// crash.
///
/// 400 mutated files, or 50 000 with `-Dlong=true`. A failure names its seed; `-Dseed=` repeats it.
class HostileFilesTest {
  private static final Path DATA = Path.of("src/main/resources/demo/data");
  private static final long SEED = Long.getLong("seed", 20261122L);
  private static final int MUTATIONS = Figures.rounds(400, 50_000);
  @TempDir private Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private void refused(String name, byte[] bytes, String code) throws IOException {
    var file = file(name, bytes);
    assertThatThrownBy(() -> Tables.open(file, name).rows(row -> true))
        .isInstanceOfSatisfying(
            Unreadable.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refused("a.csv", new byte[0], "reading.empty");
  }

  @Test
  void aFileThatIsNoTableSaysWhatIsMissing() throws IOException {
    refused("a.csv", bytes("id;datum;typ\n"), "reading.oneRow");
    refused("a.csv", bytes("<!doctype html><html><body>Logga in</body></html>"), "reading.webPage");
    refused("a.json", bytes("[".repeat(100_000)), "reading.jsonLimits");
  }

  @Test
  void aPackedFileThatUnfoldsWithoutEndIsRefused() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      zeros(gzip, bytes("a;b;c\n1;2;3\n"), 96 << 20);
    }
    refused("a.csv.gz", packed.toByteArray(), "reading.bomb");
    refused("a.xlsx", zip("xl/workbook.xml", 96 << 20), "reading.bomb");
  }

  private static byte[] zip(String name, int size) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(name));
      zeros(zip, bytes("<a>"), size);
      zip.closeEntry();
    }
    return packed.toByteArray();
  }

  private static void zeros(OutputStream out, byte[] piece, int size) throws IOException {
    var block = new byte[1 << 16];
    for (int i = 0; i < block.length; i++) {
      block[i] = piece[i % piece.length];
    }
    for (int i = 0; i < size; i += block.length) {
      out.write(block);
    }
  }

  @Test
  void namesThatPointOutOfAnArchiveAreRefused() throws IOException {
    refused("a.zip", zip("../../etc/passwd", 3), "reading.paths");
    refused("b.zip", zip("/etc/x.shp", 3), "reading.paths");
    refused("c.zip", zip("C:\\x.shp", 3), "reading.paths");
  }

  @Test
  void tenThousandColumnsAreRefused() throws IOException {
    var row = "x;".repeat(10_000) + "x\n";
    refused("a.csv", bytes(row + row), "reading.columns");
  }

  @Test
  void aCellWithoutEndIsRefused() throws IOException {
    var cell = new byte[100 << 20];
    Arrays.fill(cell, (byte) 'x');
    var head = bytes("a;b\n1;2\n3;\"");
    System.arraycopy(head, 0, cell, 0, head.length);
    refused("a.csv", cell, "reading.csv");
  }

  @Test
  void entitiesFromElsewhereAreRefused() throws IOException {
    var xml =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<kml><Placemark><name>&e;</name></Placemark></kml>";
    refused("a.kml", bytes(xml), "reading.entities");
    refused("b.kml", xml.getBytes(StandardCharsets.UTF_16), "reading.entities");
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      var random = new SplittableRandom(1);
      gzip.write(bytes("a;b\n"));
      for (int i = 0; i < 200_000; i++) {
        gzip.write(bytes(i + ";" + random.nextInt() + "\n"));
      }
    }
    var half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    refused("a.csv.gz", half, "reading.truncated");
    var json = Files.readAllBytes(DATA.resolve("polisen-handelser-sodermanland.json"));
    refused("a.json", Arrays.copyOf(json, json.length / 2), "reading.json");
  }

  @Test
  void whatAFileIsIsJudgedByItsContentNotItsName() throws IOException {
    var table = Tables.open(file("a.xlsx", bytes("a;b\n1;2\n")), "a.xlsx");
    assertThat(table.found().format()).isEqualTo(Format.CSV);
    assertThat(table.found().notes()).extracting(Note::code).containsExactly("reading.ending");
  }

  @Test
  void swedishLettersAreReadInEveryEncoding() throws IOException {
    var text = "område;antal\nSträngnäs, Åker och Öster Malma;1\nVästerås på höjden;2\n";
    for (var charset :
        new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "IBM850", "x-MacRoman"}) {
      var table = Tables.open(file("a.csv", text.getBytes(Charset.forName(charset))), "a.csv");
      assertThat(table.columns()).as(charset).containsExactly("område", "antal");
      var first = new String[1];
      table.rows(row -> {
        first[0] = row.cell(0);
        return false;
      });
      assertThat(first[0]).as(charset).isEqualTo("Strängnäs, Åker och Öster Malma");
    }
  }

  @Test
  void mutatedFilesAreReadOrRefusedAndNothingElse() throws IOException {
    var random = new SplittableRandom(SEED);
    Path[] originals;
    try (var files = Files.list(DATA)) {
      originals =
          files.filter(file -> file.toFile().length() < 400_000).sorted().toArray(Path[]::new);
    }
    for (int i = 0; i < MUTATIONS; i++) {
      var original = originals[random.nextInt(originals.length)];
      var name = original.getFileName().toString();
      var mutated = file("mutated", mutated(Files.readAllBytes(original), random));
      try {
        Tables.open(mutated, name).rows(row -> true);
      } catch (Unreadable refused) {
        assertThat(refused.code()).startsWith("reading.");
      } catch (IOException | RuntimeException | Error crash) {
        throw new AssertionError("seed " + SEED + " mutation " + i + " of " + name, crash);
      }
    }
    Figures.keep(
        "hostile-files",
        "%d mutated files read or refused, %d of SPSS besides".formatted(MUTATIONS, MUTATIONS / 4));
  }

  @Test
  void mutatedSpssFilesAreReadOrRefusedAndNothingElse() throws IOException {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < MUTATIONS / 4; i++) {
      var name = i % 2 == 0 ? "ess9_be_120_byte.sav" : "ess9_be.zsav";
      var whole = Files.readAllBytes(Path.of("src/test/resources/enkat").resolve(name));
      var mutated = file("mutated.sav", mutated(whole, random));
      try {
        Tables.open(mutated, name).rows(row -> true);
      } catch (Unreadable refused) {
        assertThat(refused.code()).startsWith("reading.");
      } catch (RuntimeException crash) {
        throw new AssertionError("seed " + SEED + " mutation " + i + " of " + name, crash);
      }
    }
  }

  /// Some bytes changed, a piece cut out or the end cut off.
  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    var copy = bytes.clone();
    for (int i = random.nextInt(40); i >= 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    int at = random.nextInt(copy.length);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(copy, at);
      case 1 -> Arrays.copyOfRange(copy, at, copy.length);
      default -> copy;
    };
  }
}
