package se.loftet.picture;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.finding.Finding;
import se.loftet.finding.Findings;
import se.loftet.formal.FormalVersion;
import se.loftet.platform.db.Acting;
import se.loftet.platform.store.Store;

/// Where findings stand in frozen editions, and which of them newer data has changed since.
@Service
@Transactional(readOnly = true)
public class Quotations {
  private static final String LINE = "findingRef ";
  private final Store store;
  private final Editions editions;
  private final Findings findings;

  Quotations(Store store, Editions editions, Findings findings) {
    this.store = store;
    this.editions = editions;
    this.findings = findings;
  }

  /// A frozen edition of a picture.
  public record Quoting(SituationPicture picture, FormalVersion edition) {}

  /// The editions the finding stands in, the newest of each picture first.
  public List<Quoting> of(Finding finding) {
    var line = LINE + finding.head().ref();
    return store.all(SituationPicture.class, Acting.now().municipality()).stream()
        .flatMap(picture ->
            editions.list(picture).reversed().stream()
                .filter(edition -> edition.text().lines().anyMatch(line::equals))
                .map(edition -> new Quoting(picture, edition)))
        .toList();
  }

  /// The findings of an edition whose data has changed since they were saved.
  public List<Finding> revised(FormalVersion edition) {
    return quoted(edition)
        .flatMap(ref -> findings.find(ref).stream())
        .filter(findings::revised)
        .toList();
  }

  private static Stream<String> quoted(FormalVersion edition) {
    return edition
        .text()
        .lines()
        .filter(line -> line.startsWith(LINE))
        .map(line -> line.substring(LINE.length()))
        .distinct();
  }
}
