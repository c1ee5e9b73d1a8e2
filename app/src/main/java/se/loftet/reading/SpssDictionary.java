package se.loftet.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The dictionary of an SPSS system file: everything before its cases.
///
/// Format: PSPP Developer's Guide, "System File Format", read from its description.
final class SpssDictionary {
  private static final Map<Integer, String> PAGES =
      Map.of(
          65001,
          "UTF-8",
          1252,
          "windows-1252",
          28591,
          "ISO-8859-1",
          20127,
          "US-ASCII",
          1250,
          "windows-1250",
          1256,
          "windows-1256");

  final List<SpssVariable> variables = new ArrayList<>();

  /// The variable that begins at each unit of eight bytes; continuations repeat it.
  private final List<SpssVariable> atUnit = new ArrayList<>();

  final int packing;
  final double bias;
  Charset charset = Charset.forName("windows-1252");
  private String longNames = "";
  private String longTexts = "";

  private SpssDictionary(int packing, double bias) {
    this.packing = packing;
    this.bias = bias;
  }

  static SpssDictionary read(SpssBytes bytes) throws IOException {
    bytes.bytes(64);
    bytes.orderOf(bytes.bytes(4));
    bytes.whole();
    int packing = bytes.whole();
    bytes.whole();
    bytes.whole();
    var dictionary = new SpssDictionary(packing, bytes.number());
    bytes.bytes(84);
    for (int type = bytes.whole(); type != 999; type = bytes.whole()) {
      dictionary.record(type, bytes);
    }
    bytes.whole();
    dictionary.settle();
    return dictionary;
  }

  private void record(int type, SpssBytes bytes) throws IOException {
    switch (type) {
      case 2 -> variable(bytes);
      case 3 -> labels(bytes);
      case 6 -> bytes.bytes(Math.multiplyExact(bytes.whole(), 80));
      case 7 -> extension(bytes);
      default -> throw new Unreadable("reading.spss");
    }
  }

  private void variable(SpssBytes bytes) throws IOException {
    int width = bytes.whole();
    boolean labelled = bytes.whole() != 0;
    int missing = bytes.whole();
    int format = bytes.whole();
    bytes.whole();
    var name = bytes.bytes(8);
    var label = labelled ? bytes.padded(bytes.whole(), 4) : new byte[0];
    var codes = new ArrayList<byte[]>();
    for (int i = 0; i < Math.abs(missing); i++) {
      codes.add(bytes.bytes(8));
    }
    if (width == -1) {
      if (atUnit.isEmpty()) {
        throw new Unreadable("reading.spss");
      }
      atUnit.add(atUnit.getLast());
      return;
    }
    if (width < 0 || width > 255 || (missing < 0 && codes.size() < 2)) {
      throw new Unreadable("reading.spss");
    }
    var variable = new SpssVariable(width, format, name, label, codes, missing < 0);
    variables.add(variable);
    atUnit.add(variable);
    Limits.columns(variables.size() / 8);
  }

  private void labels(SpssBytes bytes) throws IOException {
    int count = bytes.whole();
    var read = new ArrayList<Map.Entry<byte[], byte[]>>();
    for (int i = 0; i < count; i++) {
      var value = bytes.bytes(8);
      int length = bytes.bytes(1)[0] & 0xff;
      var label = bytes.bytes(length);
      bytes.bytes((8 - (length + 1) % 8) % 8);
      read.add(Map.entry(value, label));
    }
    if (bytes.whole() != 4) {
      throw new Unreadable("reading.spss");
    }
    int concerned = bytes.whole();
    for (int i = 0; i < concerned; i++) {
      int unit = bytes.whole() - 1;
      if (unit < 0 || unit >= atUnit.size()) {
        throw new Unreadable("reading.spss");
      }
      read.forEach(each -> atUnit.get(unit).add(each.getKey(), each.getValue()));
    }
  }

  private void extension(SpssBytes bytes) throws IOException {
    int subtype = bytes.whole();
    int size = bytes.whole();
    var body = bytes.bytes(Math.multiplyExact(size, bytes.whole()));
    switch (subtype) {
      case 3 -> page(body);
      case 13 -> longNames = new String(body, StandardCharsets.ISO_8859_1);
      case 14 -> longTexts = new String(body, StandardCharsets.ISO_8859_1);
      case 20 -> named(new String(body, StandardCharsets.US_ASCII).strip());
      default -> {}
    }
  }

  private void page(byte[] body) {
    if (body.length == 32) {
      int code =
          body[28] == 0 && body[31] != 0
              ? java.nio.ByteBuffer.wrap(body).getInt(28)
              : java.nio.ByteBuffer.wrap(body).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(28);
      named(PAGES.getOrDefault(code, charset.name()));
    }
  }

  private void named(String name) {
    try {
      charset = Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Unreadable("reading.spss");
    }
  }

  /// Long names, and strings that are spread over several variables.
  private void settle() {
    for (var pair : pairs(longNames)) {
      find(pair[0]).longName = new String(pair[1].getBytes(StandardCharsets.ISO_8859_1), charset);
    }
    for (var pair : pairs(longTexts)) {
      var first = find(pair[0]);
      first.length = Integer.parseInt(pair[1].replaceAll("\\D", ""));
      first.segments = Math.max(1, (first.length + 251) / 252);
      int at = variables.indexOf(first);
      if (at + first.segments > variables.size()) {
        throw new Unreadable("reading.spss");
      }
      variables.subList(at + 1, at + first.segments).forEach(part -> part.segments = 0);
    }
    Limits.columns((int) variables.stream().filter(each -> each.segments > 0).count());
  }

  private static List<String[]> pairs(String body) {
    var pairs = new ArrayList<String[]>();
    for (var part : body.split("\t", -1)) {
      var pair = part.replace("\0", "").split("=", 2);
      if (pair.length == 2) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private SpssVariable find(String shortName) {
    return variables.stream()
        .filter(each -> each.shortName(StandardCharsets.ISO_8859_1).equalsIgnoreCase(shortName))
        .findFirst()
        .orElseThrow(() -> new Unreadable("reading.spss"));
  }
}
