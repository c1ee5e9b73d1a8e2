package se.loftet.analysis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The benchmark events in memory: `id,e,n,from_s,to_s,day,cat` with one digit after the point.
///
/// A plain reader for large files of one known form; every number is read as tenths.
@SuppressWarnings("ArrayRecordComponent")
record BenchEvents(double[] east, double[] north, long[] from, long[] to, int[] day) {
  private static final int FIELDS = 7;
  private static final String HEADER = "id,e,n,from_s,to_s,day,cat";

  static BenchEvents read(Path file) {
    try (var channel = FileChannel.open(file)) {
      var bytes = channel.map(MapMode.READ_ONLY, 0, Files.size(file));
      return parse(file, bytes);
    } catch (IOException | IllegalArgumentException _) {
      throw new BadFile(file, 0, 0, "a readable file below 2 GB");
    }
  }

  private static BenchEvents parse(Path file, ByteBuffer bytes) {
    if (!header(bytes).equals(HEADER)) {
      throw new BadFile(file, 1, 1, "the header " + HEADER);
    }
    var table = new long[FIELDS][1024];
    int rows = 0;
    while (bytes.hasRemaining()) {
      if (rows == table[0].length) {
        for (int f = 0; f < FIELDS; f++) {
          table[f] = Arrays.copyOf(table[f], 2 * rows);
        }
      }
      for (int f = 0; f < FIELDS; f++) {
        char end = f == FIELDS - 1 ? '\n' : ',';
        table[f][rows] = tenths(file, bytes, rows + 2, f + 1, end);
      }
      rows++;
    }
    if (rows == 0) {
      throw new BadFile(file, 2, 1, "at least one event");
    }
    int n = rows;
    return new BenchEvents(
        Arrays.stream(table[1], 0, n).mapToDouble(v -> v / 10.0).toArray(),
        Arrays.stream(table[2], 0, n).mapToDouble(v -> v / 10.0).toArray(),
        Arrays.stream(table[3], 0, n).map(v -> v / 10).toArray(),
        Arrays.stream(table[4], 0, n).map(v -> v / 10).toArray(),
        Arrays.stream(table[5], 0, n).mapToInt(v -> (int) (v / 10)).toArray());
  }

  private static String header(ByteBuffer bytes) {
    var text = new StringBuilder();
    while (bytes.hasRemaining() && text.length() <= HEADER.length()) {
      char sign = (char) bytes.get();
      if (sign == '\n') {
        break;
      }
      text.append(sign);
    }
    return text.toString().strip();
  }

  /// Reads to the end of the field, which must be the one expected there, or that of the file.
  private static long tenths(Path file, ByteBuffer bytes, int line, int column, char end) {
    long value = 0;
    int decimals = -1;
    int signs = 0;
    boolean more = true;
    while (more && bytes.hasRemaining()) {
      byte sign = bytes.get();
      signs++;
      if (sign == end) {
        more = false;
      } else if (sign == '.') {
        decimals = 0;
      } else if (sign >= '0' && sign <= '9' && decimals < 1) {
        value = 10 * value + sign - '0';
        decimals += decimals >= 0 ? 1 : 0;
      } else {
        throw new BadFile(
            file, line, column, "%d numbers with at most one decimal".formatted(FIELDS));
      }
    }
    if (signs < 2 || (more && end == ',')) {
      throw new BadFile(
          file, line, column, "%d numbers with at most one decimal".formatted(FIELDS));
    }
    return decimals == 1 ? value : 10 * value;
  }

  int size() {
    return east.length;
  }
}
