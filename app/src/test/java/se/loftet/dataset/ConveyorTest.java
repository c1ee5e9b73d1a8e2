package se.loftet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConveyorTest {
  private static final int PIECES = 500;

  private static byte[] piece(int number) {
    var piece = new byte[1 << 16];
    piece[0] = (byte) number;
    return piece;
  }

  private static String many(OutputStream rows) throws IOException {
    for (int i = 0; i < PIECES; i++) {
      rows.write(piece(i));
    }
    return "all";
  }

  @Test
  void everyRowArrivesInItsOrderAndInPortions() throws IOException {
    try (var conveyor = new Conveyor<>(ConveyorTest::many)) {
      int portions = 0;
      int bytes = 0;
      while (conveyor.more()) {
        var out = new ByteArrayOutputStream();
        conveyor.portion(out);
        assertThat(out.size()).isLessThanOrEqualTo(5 << 20);
        for (int at = 0; at < out.size(); at += 1 << 16) {
          assertThat(out.toByteArray()[at]).isEqualTo((byte) ((bytes + at) >> 16));
        }
        bytes += out.size();
        portions++;
      }
      assertThat(bytes).isEqualTo(PIECES << 16);
      assertThat(portions).isGreaterThan(5);
      assertThat(conveyor.outcome()).isEqualTo("all");
    }
  }

  @Test
  void whatGoesWrongWithReadingGoesWrongWithStoring() throws IOException {
    try (var conveyor =
        new Conveyor<String>(rows -> {
          rows.write(piece(1));
          throw new Reading.Cancelled();
        })) {
      assertThatThrownBy(() -> conveyor.portion(OutputStream.nullOutputStream()))
          .isInstanceOf(Reading.Cancelled.class);
    }
  }

  @Test
  void readingEndsWhenNobodyWantsTheRows() throws IOException {
    var ended = new AtomicBoolean();
    new Conveyor<>(
            rows -> {
              try {
                return many(rows);
              } finally {
                ended.set(true);
              }
            })
        .close();
    assertThat(ended).isTrue();
  }
}
