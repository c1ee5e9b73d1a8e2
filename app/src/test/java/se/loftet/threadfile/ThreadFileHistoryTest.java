package se.loftet.threadfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import se.loftet.support.Workbench;
import se.loftet.workplace.ExampleTown;
import se.loftet.workplace.FollowedTown;

/// A thread that was lived: signed by both parties, amended, logged, judged, decided on.
class ThreadFileHistoryTest {
  @Test
  void everythingSignedJudgedAndDecidedComesAlongToAnEmptyInstallation() {
    try (var town = new ExampleTown();
        var empty = new Workbench()) {
      new FollowedTown(town.filled());
      var yaml = written(town);
      assertThat(yaml)
          .contains("versions:", "sha256:", "approvals:", "approved: true", "signatories:")
          .contains("amendments:", "verdicts:", "mattered: IMPROVED", "decisions:", "next:")
          .contains("reliedOn: true", "reliedReason:", "log:", "followUps:");
      assertThat(empty.read(yaml).changed()).isZero();
      assertThat(empty.written(ExampleTown.CODE)).isEqualTo(yaml);
      assertThat(empty.written(ExampleTown.CODE, FileFormat.JSON))
          .isEqualTo(written(town, FileFormat.JSON));
      assertThat(empty.read(yaml).nothingChanged()).isTrue();
    }
  }

  private static String written(ExampleTown town) {
    return written(town, FileFormat.YAML);
  }

  private static String written(ExampleTown town, FileFormat format) {
    var out = new StringWriter();
    town.application.bean(ThreadFiles.class).write(ExampleTown.CODE, format, out);
    return out.toString();
  }
}
