package se.loftet.threadfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Workbench;
import se.loftet.testkit.Gen;

class ThreadFileLawTest {
  private static final Workbench ONE = new Workbench();
  private static final Workbench OTHER = new Workbench();
  private static final int CASES = Integer.getInteger("cases", 8);

  @AfterAll
  static void close() {
    ONE.close();
    OTHER.close();
  }

  @Test
  void exportThenImportElsewhereThenExportGivesTheSameBytes() {
    var count = new AtomicInteger();
    Gen.forAll(gen -> {
      int number = count.getAndIncrement();
      if (number >= CASES) {
        return;
      }
      var code = "%04d".formatted(number);
      ONE.read(AnyThread.of(gen, ONE.the(Layout.class), code));
      var yaml = ONE.written(code);
      assertThat(OTHER.read(yaml).changed()).isZero();
      assertThat(OTHER.written(code)).isEqualTo(yaml);
      assertThat(OTHER.written(code, FileFormat.JSON))
          .isEqualTo(ONE.written(code, FileFormat.JSON));
      assertThat(ONE.read(yaml).nothingChanged()).isTrue();
    });
  }
}
