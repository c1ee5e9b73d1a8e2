package se.loftet.editor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.PromiseDocument;

/// The stable name a new object is offered: the next number under its parent.
@Component
class NameProposals {
  private static final Map<String, String> SIGN =
      Map.ofEntries(
          Map.entry("lofte", "-"),
          Map.entry("aktivitet", "-a"),
          Map.entry("fokusomrade", "-f"),
          Map.entry("mal", "-m"),
          Map.entry("problem", "-p"),
          Map.entry("orsak", "-o"),
          Map.entry("hallning", "-h"),
          Map.entry("bedomning", "-b"),
          Map.entry("uppfoljning", "-u"),
          Map.entry("tillagg", "-t"),
          Map.entry("logg", "-l"),
          Map.entry("utfall", "-utfall"),
          Map.entry("beslut", "-beslut"));
  private final Store store;
  private final Clock clock;

  NameProposals(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// @param parent the object it lies under or is about
  String of(Kind<?> kind, @Nullable ThreadObject parent) {
    if (kind.type() == PromiseDocument.class) {
      return period();
    }
    var before = parent == null ? kind.word() : parent.head().ref();
    var stem = before.substring(0, Math.min(60, before.length()));
    var sign = parent == null ? "-" : SIGN.getOrDefault(kind.word(), "-" + kind.word() + "-");
    return free(kind, stem + sign, 1);
  }

  /// The year that begins when the last period ends.
  private String period() {
    var documents = store.all(PromiseDocument.class, Acting.now().municipality());
    int year =
        documents.stream()
            .map(document -> document.ends().lastDay().plusDays(1).getYear())
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.now(clock).getYear());
    var name = Integer.toString(year);
    return documents.stream().anyMatch(d -> d.head().ref().equals(name)) ? name + "-2" : name;
  }

  private String free(Kind<?> kind, String stem, int first) {
    for (int number = first; ; number++) {
      if (store.named(kind.type(), Acting.now().municipality(), stem + number).isEmpty()) {
        return stem + number;
      }
    }
  }
}
