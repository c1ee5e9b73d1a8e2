package se.loftet.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Which character set a text is in: byte order mark, then strict UTF-8, then the eight-bit set in
/// which the bytes beyond ASCII are most often Swedish letters.
///
/// @param name what people call it
/// @param mark bytes of the byte order mark
record Encodings(Charset charset, String name, int mark) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<Charset> EIGHT_BIT =
      List.of(WINDOWS, Charset.forName("IBM850"), Charset.forName("x-MacRoman"));
  private static final String SWEDISH = "åäöÅÄÖé";
  private static final String LIKELY = "éèüÉÜæøÆØñçêàáóíôëïß§°´–—’”“•…£€½²";

  /// Judges by the first bytes of a file; `whole` when there are no more.
  static Encodings of(byte[] head, boolean whole) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new Encodings(StandardCharsets.UTF_8, "UTF-8 BOM", 3);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new Encodings(StandardCharsets.UTF_16LE, "UTF-16LE", 2);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new Encodings(StandardCharsets.UTF_16BE, "UTF-16BE", 2);
    }
    return unmarked(head, whole);
  }

  private static Encodings unmarked(byte[] head, boolean whole) {
    int zerosEven = zeros(head, 0);
    int zerosOdd = zeros(head, 1);
    if (Math.max(zerosEven, zerosOdd) > head.length / 5) {
      return zerosOdd > zerosEven
          ? new Encodings(StandardCharsets.UTF_16LE, "UTF-16LE", 0)
          : new Encodings(StandardCharsets.UTF_16BE, "UTF-16BE", 0);
    }
    if (utf8(head, whole)) {
      boolean ascii = whole && plain(head);
      return new Encodings(StandardCharsets.UTF_8, ascii ? "US-ASCII" : "UTF-8", 0);
    }
    return eightBit(head);
  }

  private static Encodings eightBit(byte[] head) {
    var best = WINDOWS;
    double most = Double.NEGATIVE_INFINITY;
    for (var charset : EIGHT_BIT) {
      double score = score(new String(head, charset));
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return new Encodings(best, named(best, head), 0);
  }

  /// Swedish letters count, other letters of our languages a little; what is neither counts
  /// against.
  private static double score(String text) {
    double score = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign > 127) {
        score += SWEDISH.indexOf(sign) >= 0 ? 1 : LIKELY.indexOf(sign) >= 0 ? 0.2 : -0.5;
        score += i > 0 && oddCase(text.charAt(i - 1), sign) ? -0.7 : 0;
      }
    }
    return score;
  }

  /// A capital in the middle of a small-letter word.
  private static boolean oddCase(char before, char sign) {
    return Character.isLowerCase(before) && Character.isUpperCase(sign);
  }

  private static String named(Charset charset, byte[] head) {
    if (!charset.equals(WINDOWS)) {
      return charset.name().equals("IBM850") ? "CP850" : "MacRoman";
    }
    for (byte one : head) {
      if ((one & 0xFF) >= 0x80 && (one & 0xFF) < 0xA0) {
        return "windows-1252";
      }
    }
    return "ISO-8859-1";
  }

  private static boolean utf8(byte[] head, boolean whole) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var out = CharBuffer.allocate(head.length + 1);
    return !decoder.decode(ByteBuffer.wrap(head), out, whole).isError();
  }

  private static boolean plain(byte[] head) {
    for (byte one : head) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
