package se.loftet.walk;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.store.Json;
import se.loftet.walk.Checklist.Category;

/// The checklist a municipality has written itself, if it has.
record ChecklistRepository(JdbcClient db) {
  /// A checklist as stored, with the version it was read at.
  record Stored(Checklist checklist, int version) {}

  Optional<Stored> find(String municipality) {
    return db.sql("select categories, version from walk_checklist where municipality = ?")
        .param(municipality)
        .query((row, n) ->
            new Stored(
                new Checklist(Json.list(row.getString("categories"), Category.class)),
                row.getInt("version")))
        .optional();
  }

  /// Zero rows: somebody else was first.
  int write(String municipality, Checklist checklist, int version) {
    var json = Json.write(checklist.categories());
    if (version == 0) {
      return db.sql(
              "insert into walk_checklist (municipality, categories) values (?, ?::jsonb)"
                  + " on conflict do nothing")
          .params(municipality, json)
          .update();
    }
    return db.sql(
            "update walk_checklist set categories = ?::jsonb, version = version + 1"
                + " where municipality = ? and version = ?")
        .params(json, municipality, version)
        .update();
  }
}
