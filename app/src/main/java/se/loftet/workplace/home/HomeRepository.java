package se.loftet.workplace.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Acting;

/// What is late, counted by the database over all periods at once.
@Repository
class HomeRepository {
  private final JdbcClient db;

  HomeRepository(JdbcClient db) {
    this.db = db;
  }

  /// A follow-up whose day has passed and that is not reported.
  record Late(String document, String title, LocalDate due) {}

  List<Late> late(LocalDate today, int most) {
    return db.sql(
            "select d.ref, f.title, f.due from follow_up f join promise_document d on d.id = f.document"
                + " where f.municipality = ? and f.reported is null and f.due < ?"
                + " order by f.due desc limit ?")
        .params(Acting.now().municipality(), today, most)
        .query((row, n) ->
            new Late(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
        .list();
  }

  /// How many promises of each period have no verdict, by id of the period.
  Map<Long, Integer> withoutVerdict() {
    return db
        .sql(
            "select p.document, count(*) from promise p where p.municipality = ?"
                + " and not exists (select 1 from verdict v where v.promise = p.id) group by p.document")
        .param(Acting.now().municipality())
        .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
