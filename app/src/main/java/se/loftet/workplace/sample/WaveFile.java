package se.loftet.workplace.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.editor.Option;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.reading.CodeBook;
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
  AnswersFile.Read read(@Nullable MultipartFile file, @Nullable MultipartFile book, String set)
      throws IOException {
    if (file != null && !file.isEmpty()) {
      return AnswersFile.read(file, book);
    }
    if (!set.matches("\\d{1,18}")) {
      throw new Refused.Rule("wave.noFile");
    }
    return set(Long.parseLong(set), book);
  }

  /// What is closed with one party is not computed from by the other.
  static void stays(DataSet set, String party) {
    if (set.secrecy() != SecrecyClass.OPEN && !set.owner().equals(party)) {
      throw new Refused.Rule(
          "wave.closedSet", Map.of("1", set.provenance().title(), "2", set.owner()));
    }
  }

  private AnswersFile.Read set(long id, @Nullable MultipartFile book) throws IOException {
    var set = sets.get(id);
    if (set.kind() != DataKind.ANSWERS) {
      throw new Refused.Rule("wave.noFile");
    }
    stays(set, Acting.now().party());
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
    var data = Microdata.of(columns, AnswersFile.book(book, CodeBook.NONE, columns), rows);
    return new AnswersFile.Read(data, set.provenance().title() + " (" + set.ref() + ")");
  }
}
