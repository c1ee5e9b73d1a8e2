package se.loftet.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.platform.OperatingFault;
import se.loftet.support.SmallDisk;

/// What the person who starts the program is told when the home cannot be used.
class HomeTroubleTest {
  @TempDir Path folder;

  private static void saysInOneSentence(Path home, String words) {
    assertThatThrownBy(() -> EmbeddedPostgres.start(home))
        .isInstanceOf(OperatingFault.class)
        .satisfies(fault -> assertThat(fault.getMessage()).contains(words).doesNotContain("\n"));
  }

  @Test
  void aFileIsNoHome() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "not a folder");
    saysInOneSentence(file.resolve("home"), "a file or lies in one");
    saysInOneSentence(file, "a file or lies in one");
  }

  @Test
  void aFullDiskIsNamedAndTheNextStartWorks() throws IOException {
    assumeTrue(SmallDisk.possible());
    try (var disk = SmallDisk.of(40)) {
      saysInOneSentence(disk.path(), "is full");
      disk.grow(400);
      EmbeddedPostgres.start(disk.path()).close();
      disk.fill();
      saysInOneSentence(disk.path(), "full");
    }
  }

  @Test
  void aReadOnlyDiskIsNamed() throws IOException {
    assumeTrue(SmallDisk.possible());
    try (var disk = SmallDisk.of(1)) {
      disk.writeProtect();
      saysInOneSentence(disk.path(), "read-only");
    }
  }

  @Test
  void aFolderOfSomebodyElseIsNamed() throws IOException {
    assumeTrue(!SmallDisk.possible());
    var closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    saysInOneSentence(closed.resolve("home"), "may not write");
  }

  @Test
  void filesOfAnotherPostgresAreLeftAlone() throws IOException {
    var home = se.loftet.support.Homes.fresh("other");
    try {
      Files.createDirectories(home.resolve("database"));
      Files.writeString(home.resolve("database/PG_VERSION"), "14\n");
      saysInOneSentence(home, "made by PostgreSQL 14");
    } finally {
      se.loftet.support.Homes.delete(home);
    }
  }
}
