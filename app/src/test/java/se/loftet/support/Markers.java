package se.loftet.support;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of every kind and class in two municipalities, 0486 and 0484, whose texts say to whom they
/// are closed.
public final class Markers {
  private static final String NEIGHBOUR = "GRANNKOMMUNENSMARKE";
  private static final String OTHER_PARTY = "ANDRAPARTENSMARKE";
  private static final String OWN_PARTY = "EGNAPARTENSMARKE";
  private static final String INTERNAL = "INTERNTMARKE";
  private static final String UNRELEASED = "OUTGIVETMARKE";
  private final List<Long> ids = new ArrayList<>();

  public Markers(JdbcClient owner) {
    var catalogue = new Catalogue(owner);
    var rows = new SampleRows(owner, catalogue);
    rows.fill("0486");
    rows.fill("0484");
    for (var table : catalogue.threadTables()) {
      for (var column : catalogue.texts(table)) {
        mark(owner, table, column, NEIGHBOUR, "municipality = '0484'");
        mark(owner, table, column, OTHER_PARTY, "municipality = '0486' and ref = 'party-polis'");
        mark(owner, table, column, OWN_PARTY, "municipality = '0486' and ref = 'party-kommun'");
        mark(owner, table, column, INTERNAL, "municipality = '0486' and ref = 'internal'");
        mark(owner, table, column, UNRELEASED, "municipality = '0486' and ref = 'open'");
      }
      ids.addAll(
          owner
              .sql("select id from %s order by municipality desc, id".formatted(table))
              .query((row, n) -> row.getLong(1))
              .list());
    }
  }

  private static void mark(
      JdbcClient owner, String table, String column, String mark, String where) {
    try {
      owner
          .sql("update %s set %s = ? where %s".formatted(table, column, where))
          .param(mark)
          .update();
    } catch (DataAccessException notJustAnyText) {
      owner.sql("select 1").query(Integer.class).single();
    }
  }

  public List<Long> ids() {
    return List.copyOf(ids);
  }

  public List<String> notPublic() {
    return List.of(NEIGHBOUR, OTHER_PARTY, OWN_PARTY, INTERNAL, UNRELEASED);
  }

  public List<String> notForReader() {
    return List.of(NEIGHBOUR, OTHER_PARTY, OWN_PARTY);
  }

  public List<String> notForCoordinator() {
    return List.of(NEIGHBOUR, OTHER_PARTY);
  }
}
