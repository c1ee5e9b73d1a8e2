package se.loftet.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.OperatingFault;
import se.loftet.platform.db.Database;
import se.loftet.support.Figures;
import se.loftet.support.Homes;
import se.loftet.support.RunningApp;
import se.loftet.support.SmallDisk;
import se.loftet.support.Writer;
import se.loftet.threadfile.ThreadFiles;

/// The disk fills up in the middle of an import.
class DiskFullTest {
  private static final int PLACES = Figures.rounds(3_000, 20_000);

  @Test
  void nothingIsLostAndTheNextTryWorks() throws IOException {
    assumeTrue(SmallDisk.possible());
    var programs = Homes.fresh("programs");
    try (var disk = SmallDisk.of(600)) {
      Homes.run("cp", "-a", programs.resolve("postgres-18.6.0").toString(), disk.path().toString());
      try (var app = RunningApp.embedded(disk.path())) {
        var before = written(app);
        for (int megabytesLeft : new int[] {2, 0}) {
          disk.fill();
          disk.leave(megabytesLeft);
          refused(app, disk);
          assertThat(Writer.faults(app.get(Database.class).owner(), before)).isEmpty();
          assertThat(municipalities(app)).isZero();
        }
        app.get(ThreadFiles.class).read(file(), DiskFullTest::silent);
        assertThat(municipalities(app)).isEqualTo(1);
      }
    } finally {
      Homes.delete(programs);
    }
    Figures.keep(
        "disk-full",
        "import of %d objects refused twice on a full disk in one sentence, nothing lost, nothing half there, third try whole"
            .formatted(PLACES));
  }

  private static Set<String> written(RunningApp app) {
    var writer = new Writer(app.get(Database.class)).prepared();
    var before = new TreeSet<String>();
    for (int n = 0; n < 20; n++) {
      writer.write("before" + n);
      before.add("before" + n);
    }
    return before;
  }

  private static void refused(RunningApp app, SmallDisk disk) throws IOException {
    var fault = catchThrowable(() -> app.get(ThreadFiles.class).read(file(), DiskFullTest::silent));
    assertThat(fault).isNotNull();
    var sentence = OperatingFault.in(fault);
    assertThat(sentence).as(fault.toString()).isNotNull();
    assertThat(String.valueOf(sentence)).contains("disk").contains("nothing of this was saved");
    disk.empty();
    DatabaseAwayTest.untilAnswers(app);
  }

  private static long municipalities(RunningApp app) {
    return JdbcClient.create(app.get(Database.class).owner())
        .sql("select count(*) from municipality where code = '9902'")
        .query(Long.class)
        .single();
  }

  private static void silent(int done, int all) {}

  private static byte[] file() {
    var text = new StringBuilder("format: loftet/thread/1\n");
    text.append("municipality:\n  code: \"9902\"\n  name: Storby kommun\n  slug: storby\n");
    text.append(
        "parties:\n  - ref: kommun\n    owner: kommun\n    kind: MUNICIPALITY\n    name: Storby kommun\n");
    text.append("places:\n");
    for (int n = 0; n < PLACES; n++) {
      text.append(
          "  - ref: p%d\n    owner: kommun\n    kind: AREA\n    name: %s %d\n"
              .formatted(n, "Område".repeat(40), n));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
