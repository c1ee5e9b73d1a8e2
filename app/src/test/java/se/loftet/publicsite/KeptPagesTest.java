package se.loftet.publicsite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPagesTest {
  private static final Map<String, PreparedPage> PAGES =
      Map.of(
          "/strangnas", PreparedPage.of("<p>Löftet</p>".getBytes(UTF_8), "sv"),
          "/en/strangnas", PreparedPage.of(new byte[70_000], "en").withSearch());

  @TempDir Path folder;

  private KeptPages kept(String build) {
    return new KeptPages(folder.resolve("pages"), build);
  }

  private KeptPages filled() {
    kept("1").keep("0486", "monday", PAGES);
    return kept("1");
  }

  @Test
  void whatWasKeptIsFoundWithEveryByteAndTag() {
    var found = filled().find("0486", "monday").orElseThrow();
    assertThat(found).containsOnlyKeys(PAGES.keySet());
    PAGES.forEach((address, page) ->
        assertThat(found.get(address)).usingRecursiveComparison().isEqualTo(page));
  }

  @Test
  void pagesOfAnotherStateAnotherProgramOrAnotherPlaceAreNotUsed() {
    filled();
    assertThat(kept("1").find("0486", "tuesday")).isEmpty();
    assertThat(kept("2").find("0486", "monday")).isEmpty();
    assertThat(kept("1").find("0484", "monday")).isEmpty();
  }

  @Test
  void theNewestTakeThePlaceOfTheOlder() {
    filled().keep("0486", "tuesday", Map.of("/strangnas", PAGES.get("/strangnas")));
    assertThat(kept("1").find("0486", "monday")).isEmpty();
    assertThat(kept("1").find("0486", "tuesday").orElseThrow()).hasSize(1);
  }

  @Test
  void aFileThatIsDamagedOrCutOffIsAsNoFile() throws IOException {
    filled();
    var file = folder.resolve("pages/0486");
    var bytes = Files.readAllBytes(file);
    for (int at : new int[] {0, 3, 20, bytes.length / 2, bytes.length - 1}) {
      var damaged = bytes.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      assertThat(kept("1").find("0486", "monday")).as("byte %s", at).isEmpty();
      Files.write(file, java.util.Arrays.copyOf(bytes, at));
      assertThat(kept("1").find("0486", "monday")).as("cut at %s", at).isEmpty();
    }
  }

  @Test
  void aProgramWithoutANameKeepsNothing() {
    kept("").keep("0486", "monday", PAGES);
    assertThat(folder.resolve("pages")).doesNotExist();
    assertThat(kept("").find("0486", "monday")).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenStopsNobody() throws IOException {
    Files.writeString(folder.resolve("pages"), "a file where the folder should be");
    kept("1").keep("0486", "monday", PAGES);
    assertThat(kept("1").find("0486", "monday")).isEmpty();
  }
}
