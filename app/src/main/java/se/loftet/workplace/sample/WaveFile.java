package se.loftet.workplace.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSets;
import se.loftet.editor.Option;
import se.loftet.platform.Refused;
import se.loftet.reading.CodeBook;
import se.loftet.reading.Table;
import se.loftet.reading.Tables;
import se.loftet.sampling.CodeBookFile;
import se.loftet.sampling.Microdata;

/// Where the answers of an earlier wave are read from: a file, which is deleted at once, or a data
/// set of answers that was taken in.
@Component
class WaveFile {
  private static final int MOST = 500_000;
  private final DataSets sets;

  WaveFile(DataSets sets) {
    this.sets = sets;
  }

  /// The answers and where they come from.
  record Read(Microdata data, String origin) {}

  List<Option> sets(String chosen) {
    return sets.list().stream()
        .filter(set -> set.kind() == DataKind.ANSWERS)
        .map(set -> {
          var id = Long.toString(set.id());
          return new Option(id, set.provenance().title(), id.equals(chosen));
        })
        .toList();
  }

  /// Reads the file, or the data set when no file was sent.
  ///
  /// @param book the code book as a file of its own, if there is one
  Read read(@Nullable MultipartFile file, @Nullable MultipartFile book, String set)
      throws IOException {
    if (file != null && !file.isEmpty()) {
      return file(file, book);
    }
    if (!set.matches("\\d{1,18}")) {
      throw new Refused.Rule("wave.noFile");
    }
    return set(Long.parseLong(set), book);
  }

  private static Read file(MultipartFile file, @Nullable MultipartFile book) throws IOException {
    var kept = Files.createTempFile("omgang", "");
    try {
      file.transferTo(kept);
      var table = Tables.open(kept, name(file));
      var data = Microdata.read(table, book(book, table.codeBook(), table.columns()));
      return new Read(data, name(file) + ", SHA-256 " + fingerprint(kept));
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  private Read set(long id, @Nullable MultipartFile book) throws IOException {
    var set = sets.get(id);
    if (set.kind() != DataKind.ANSWERS) {
      throw new Refused.Rule("wave.noFile");
    }
    var records = sets.records(id, AsOf.NOW, MOST);
    var names = new LinkedHashSet<String>();
    records.forEach(each -> names.addAll(each.cells().keySet()));
    var columns = List.copyOf(names);
    var rows = new ArrayList<String[]>();
    for (var each : records) {
      rows.add(
          columns.stream()
              .map(name -> each.cells().getOrDefault(name, "").intern())
              .toArray(String[]::new));
    }
    var data = Microdata.of(columns, book(book, CodeBook.NONE, columns), rows);
    return new Read(data, set.provenance().title() + " (" + set.ref() + ")");
  }

  private static CodeBook book(@Nullable MultipartFile book, CodeBook own, List<String> columns)
      throws IOException {
    if (book == null || book.isEmpty()) {
      return own;
    }
    var kept = Files.createTempFile("kodbok", "");
    try {
      book.transferTo(kept);
      Table table = Tables.open(kept, name(book));
      return CodeBookFile.read(table, own, columns);
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null ? "" : name.substring(0, Math.min(100, name.length()));
  }

  private static String fingerprint(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
