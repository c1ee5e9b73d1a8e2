package se.loftet.workplace.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import se.loftet.reading.CodeBook;
import se.loftet.reading.Table;
import se.loftet.reading.Tables;
import se.loftet.sampling.CodeBookFile;
import se.loftet.sampling.Microdata;

/// A file of answers as somebody sent it, with its code book as a file of its own if there is one.
/// Both are read and deleted at once.
final class AnswersFile {
  private AnswersFile() {}

  /// The answers and where they come from.
  record Read(Microdata data, String origin) {}

  /// Reads a file.
  ///
  /// @param book the code book, none where the file carries its own
  static Read read(MultipartFile file, @Nullable MultipartFile book) throws IOException {
    var kept = Files.createTempFile("svar", "");
    try {
      file.transferTo(kept);
      var table = Tables.open(kept, name(file));
      var data = Microdata.read(table, book(book, table.codeBook(), table.columns()));
      return new Read(data, name(file) + ", SHA-256 " + fingerprint(kept));
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  static CodeBook book(@Nullable MultipartFile book, CodeBook own, List<String> columns)
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
