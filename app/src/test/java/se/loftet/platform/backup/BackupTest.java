package se.loftet.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.db.Database;
import se.loftet.support.Desk;
import se.loftet.support.Homes;
import se.loftet.support.SmallDisk;
import se.loftet.support.Writer;

class BackupTest {
  private static final Path HOME = Homes.fresh("backup");
  private static final Path ELSEWHERE = Homes.fresh("restored");
  private static final Path BACKUP = HOME.resolveSibling(HOME.getFileName() + "-copy");
  private static final Set<String> BEFORE = new ConcurrentSkipListSet<>();

  /// One backup, made while three people write.
  @BeforeAll
  static void backUpUnderLoad() throws InterruptedException {
    try (var database = Database.open(Database.Settings.embedded(HOME))) {
      var writer = new Writer(database).prepared();
      var stop = new AtomicBoolean();
      var threads =
          java.util.stream.IntStream.range(0, 3)
              .mapToObj(n -> Thread.ofPlatform().start(() -> write(writer, "t" + n, stop)))
              .toList();
      while (BEFORE.size() < 30) {
        Thread.onSpinWait();
      }
      var early = Set.copyOf(BEFORE);
      backup(database, BACKUP);
      stop.set(true);
      for (var thread : threads) {
        thread.join();
      }
      BEFORE.retainAll(early);
    }
  }

  @AfterAll
  static void remove() {
    for (var folder : new Path[] {HOME, ELSEWHERE, BACKUP}) {
      Homes.delete(folder);
    }
  }

  private static void write(Writer writer, String name, AtomicBoolean stop) {
    for (int n = 0; !stop.get(); n++) {
      writer.write(name + "n" + n);
      BEFORE.add(name + "n" + n);
    }
  }

  private static Manifest backup(Database database, Path folder) {
    return new Backup(database, Desk.NOON, new Progress("", line -> {})).into(folder);
  }

  private static Restore restore(Path home) {
    return new Restore(home, Desk.NOON, new Progress("", line -> {}));
  }

  @Test
  void opensElsewhereWithEverythingWrittenBeforeIt() {
    var report = restore(ELSEWHERE).from(BACKUP, false);
    assertThat(report.former()).isEmpty();
    try (var database = Database.open(Database.Settings.embedded(ELSEWHERE))) {
      assertThat(Writer.faults(database.owner(), BEFORE)).isEmpty();
      assertThat(Writer.periods(database.owner())).isGreaterThanOrEqualTo(BEFORE.size());
    }
    assertThatThrownBy(() -> restore(ELSEWHERE).from(BACKUP, false))
        .isInstanceOf(OperatingFault.class)
        .hasMessageContaining("--replace");
    var former = restore(ELSEWHERE).from(BACKUP, true).former().orElseThrow();
    assertThat(former.resolve("database/PG_VERSION")).exists();
  }

  @Test
  void findsAChangedAMissingAndAForeignFile() throws IOException {
    var damaged = BACKUP.resolveSibling(BACKUP.getFileName() + "-damaged");
    var empty = ELSEWHERE.resolve("nothing-here");
    try {
      Homes.run("cp", "-r", BACKUP.toString(), damaged.toString());
      Files.writeString(damaged.resolve("foreign"), "x");
      refuses(empty, damaged, "foreign is not part of it");
      Files.delete(damaged.resolve("foreign"));
      Files.writeString(damaged.resolve("database/PG_VERSION"), "19\n");
      refuses(empty, damaged, "PG_VERSION has changed");
      Files.delete(damaged.resolve("database/PG_VERSION"));
      refuses(empty, damaged, "PG_VERSION is missing");
      Files.delete(damaged.resolve(Manifest.NAME));
      refuses(empty, damaged, "not a finished backup");
      assertThat(empty.resolve("database")).doesNotExist();
    } finally {
      Homes.delete(damaged);
    }
  }

  private static void refuses(Path home, Path backup, String words) {
    assertThatThrownBy(() -> restore(home).from(backup, false))
        .isInstanceOf(OperatingFault.class)
        .hasMessageContaining(words);
  }

  @Test
  void aFullDiskLeavesNothingThatLooksLikeABackup() throws IOException {
    assumeTrue(SmallDisk.possible());
    try (var disk = SmallDisk.of(20);
        var database = Database.open(Database.Settings.embedded(HOME))) {
      var target = disk.path().resolve("copy");
      assertThatThrownBy(() -> backup(database, target))
          .isInstanceOf(OperatingFault.class)
          .hasMessageContaining("full");
      try (var left = Files.list(disk.path())) {
        assertThat(left).isEmpty();
      }
      disk.grow(400);
      assertThat(backup(database, target).files()).isNotEmpty();
      assertThatThrownBy(() -> backup(database, target)).hasMessageContaining("not empty");
    }
  }
}
