package se.loftet.editor;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Acting;

/// Unfinished texts. Nobody but the writer reads them, and they are gone when the text is saved.
@Repository
class DraftRepository {
  private final JdbcClient db;

  DraftRepository(JdbcClient db) {
    this.db = db;
  }

  /// Which text is unfinished: an object, or a new one under a parent.
  record Place(String kind, long object, String parent) {}

  /// @param version of the object when the writing began
  record Draft(int version, Values values, Instant saved) {}

  void save(Place place, int version, Values values, Instant now) {
    db.sql(
            """
            insert into draft (staff, municipality, kind, object_id, parent, base_version, fields, saved)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (staff, municipality, kind, object_id, parent) do update
            set base_version = excluded.base_version, fields = excluded.fields, saved = excluded.saved
            """)
        .params(
            Acting.now().staff(),
            Acting.now().municipality(),
            place.kind(),
            place.object(),
            place.parent(),
            version,
            values.json(),
            Timestamp.from(now))
        .update();
  }

  Optional<Draft> find(Place place) {
    return db.sql(
            "select base_version, fields, saved from draft where staff = ? and municipality = ?"
                + " and kind = ? and object_id = ? and parent = ?")
        .params(
            Acting.now().staff(),
            Acting.now().municipality(),
            place.kind(),
            place.object(),
            place.parent())
        .query((row, n) ->
            new Draft(
                row.getInt(1),
                Values.read(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional();
  }

  void discard(Place place) {
    db.sql(
            "delete from draft where staff = ? and municipality = ? and kind = ? and object_id = ?"
                + " and parent = ?")
        .params(
            Acting.now().staff(),
            Acting.now().municipality(),
            place.kind(),
            place.object(),
            place.parent())
        .update();
  }
}
