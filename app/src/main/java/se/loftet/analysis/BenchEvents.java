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

  static BenchEvents read(Path file) {
    try (var channel = FileChannel.open(file)) {
      var bytes = channel.map(MapMode.READ_ONLY, 0, Files.size(file));
      return parse(file, bytes);
    } catch (IOException _) {
      throw new BadFile(file, 0, 0, "a readable file below 2 GB");
    }
  }

  private static BenchEvents parse(Path file, ByteBuffer bytes) {
    while (bytes.hasRemaining() && bytes.get() != '\n') {
      // The header row.
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
        table[f][rows] = tenths(file, bytes, rows + 2, f + 1);
      }
      rows++;
    }
    int n = rows;
    return new BenchEvents(
        Arrays.stream(table[1], 0, n).mapToDouble(v -> v / 10.0).toArray(),
        Arrays.stream(table[2], 0, n).mapToDouble(v -> v / 10.0).toArray(),
        Arrays.stream(table[3], 0, n).map(v -> v / 10).toArray(),
        Arrays.stream(table[4], 0, n).map(v -> v / 10).toArray(),
        Arrays.stream(table[5], 0, n).mapToInt(v -> (int) (v / 10)).toArray());
  }

  private static long tenths(Path file, ByteBuffer bytes, int line, int column) {
    long value = 0;
    int decimals = -1;
    while (bytes.hasRemaining()) {
      byte sign = bytes.get();
      if (sign == ',' || sign == '\n') {
        break;
      }
      if (sign == '.') {
        decimals = 0;
      } else if (sign >= '0' && sign <= '9' && decimals < 1) {
        value = 10 * value + sign - '0';
        decimals += decimals >= 0 ? 1 : 0;
      } else {
        throw new BadFile(file, line, column, "a number with at most one decimal");
      }
    }
    return decimals == 1 ? value : 10 * value;
  }

  int size() {
    return east.length;
  }
}
