package se.loftet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventChangesTest {
  private static EventTable table(String... categories) {
    var rows = new EventRows(0);
    for (var category : categories) {
      rows.add(
          category.length(),
          category.length(),
          1,
          Double.NaN,
          rows.categories.number(category),
          -1,
          0);
    }
    return rows.table();
  }

  @Test
  void ofEventsThatAreAlikeAsManyGoAsWereClosed() {
    var changes = new EventChanges(table("Brand"), table("Rån", "Rån"));
    var after = changes.applied(table("Rån", "Stöld", "Rån", "Rån"));
    assertThat(EventTables.told(Objects.requireNonNull(after)))
        .isEqualTo(EventTables.told(table("Rån", "Stöld", "Brand")));
  }

  @Test
  void wordsOfEventsThatWentAreForgotten() {
    var after = new EventChanges(table(), table("Rån")).applied(table("Rån", "Stöld"));
    assertThat(Objects.requireNonNull(after).categories()).containsExactly("Stöld");
  }

  @Test
  void changesThatDoNotFitAreNotApplied() {
    assertThat(new EventChanges(table(), table("Rån")).applied(table("Brand"))).isNull();
    assertThat(new EventChanges(table(), table("Rån", "Rån")).applied(table("Rån", "Bus")))
        .isNull();
  }
}
