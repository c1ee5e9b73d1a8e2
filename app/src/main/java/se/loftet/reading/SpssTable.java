package se.loftet.reading;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An SPSS system file (.sav, .zsav): its cases as rows, and the code book it carries.
///
/// Own reader, see docs/decisions/0088-spss-files.md. Cells hold codes, never their meanings.
final class SpssTable implements Table {
  private final Packed file;
  private final List<String> columns;
  private final CodeBook book;
  private final Found found;

  private SpssTable(Packed file) throws IOException {
    this.file = file;
    try (var bytes = new SpssBytes(file.open())) {
      var dictionary = SpssDictionary.read(bytes);
      book =
          new CodeBook(
              shown(dictionary).stream()
                  .map(each -> each.described(bytes, dictionary.charset))
                  .toList());
      columns = book.variables().stream().map(CodeBook.Variable::name).toList();
      found =
          new Found(
              Format.SPSS, file.gzip(), dictionary.charset.name(), "", "", 0, 1, null, List.of());
    }
    if (columns.isEmpty()) {
      throw new Unreadable("reading.empty");
    }
  }

  static Table open(Packed file) throws IOException {
    try {
      return new SpssTable(file);
    } catch (EOFException broken) {
      throw new Unreadable("reading.truncated");
    } catch (ArithmeticException | NumberFormatException broken) {
      throw new Unreadable("reading.spss");
    }
  }

  private static List<SpssVariable> shown(SpssDictionary dictionary) {
    return dictionary.variables.stream().filter(each -> each.segments > 0).toList();
  }

  @Override
  public void rows(RowSink sink) throws IOException {
    try (var bytes = new SpssBytes(file.open())) {
      var dictionary = SpssDictionary.read(bytes);
      var cases = cases(bytes, dictionary);
      for (long line = 1; ; line++) {
        var cells = row(dictionary, cases, bytes);
        if (cells == null || !sink.take(new Row(line, cells, null))) {
          return;
        }
      }
    }
  }

  private static SpssCases cases(SpssBytes bytes, SpssDictionary dictionary) throws IOException {
    return switch (dictionary.packing) {
      case 0, 1 -> new SpssCases(bytes, dictionary.packing == 1, dictionary.bias);
      case 2 -> {
        long from = bytes.wide();
        long to = bytes.wide();
        bytes.wide();
        var blocks = new SpssCases.Blocks(bytes.rest(), Math.max(0, to - from - 24));
        yield new SpssCases(new SpssBytes(blocks), true, dictionary.bias);
      }
      default -> throw new Unreadable("reading.spss");
    };
  }

  private @Nullable String @Nullable [] row(
      SpssDictionary dictionary, SpssCases cases, SpssBytes bytes) throws IOException {
    var cells = new ArrayList<@Nullable String>();
    var all = dictionary.variables;
    for (int i = 0; i < all.size(); i += Math.max(1, all.get(i).segments)) {
      var variable = all.get(i);
      if (variable.text()) {
        var text = new ByteArrayOutputStream();
        for (var part : all.subList(i, i + variable.segments)) {
          if (!text(part, cases, text)) {
            return ended(cells, i);
          }
        }
        var used = java.util.Arrays.copyOf(text.toByteArray(), variable.length);
        cells.add(new String(used, dictionary.charset).replace("\0", "").stripTrailing());
      } else {
        var value = cases.next();
        if (value == null) {
          return ended(cells, i);
        }
        var raw = value.raw();
        cells.add(variable.number(raw == null ? value.number() : bytes.number(raw)));
      }
    }
    return cells.toArray(String[]::new);
  }

  /// A file may end after a case, never in one.
  private static @Nullable String @Nullable [] ended(List<@Nullable String> cells, int at) {
    if (!cells.isEmpty() || at > 0) {
      throw new Unreadable("reading.truncated");
    }
    return null;
  }

  private static boolean text(SpssVariable part, SpssCases cases, ByteArrayOutputStream text)
      throws IOException {
    var whole = new ByteArrayOutputStream();
    for (int unit = 0; unit < part.units; unit++) {
      var value = cases.next();
      if (value == null) {
        if (unit > 0) {
          throw new Unreadable("reading.truncated");
        }
        return false;
      }
      var raw = value.raw();
      whole.writeBytes(raw == null ? new byte[8] : raw);
    }
    text.write(whole.toByteArray(), 0, part.width);
    return true;
  }

  @Override
  public Found found() {
    return found;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public CodeBook codeBook() {
    return book;
  }
}
