package se.loftet.walk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.Ref;

/// Measures handed over, by measure.
record HandOverRepository(JdbcClient db) {
  Optional<HandOver> find(Ref<Measure> measure) {
    return db.sql(
            "select request_id, status, notes, sent, fetched from hand_over where measure = ?")
        .param(measure.id())
        .query((row, n) -> {
          var fetched = row.getObject("fetched", OffsetDateTime.class);
          return new HandOver(
              row.getString("request_id"),
              row.getString("status"),
              row.getString("notes"),
              row.getObject("sent", OffsetDateTime.class).toInstant(),
              fetched == null ? null : fetched.toInstant());
        })
        .optional();
  }

  void insert(String municipality, Ref<Measure> measure, String requestId, Instant now) {
    db.sql(
            "insert into hand_over (municipality, measure, request_id, sent)"
                + " values (?, ?, ?, ?::timestamptz)")
        .params(municipality, measure.id(), requestId, now.toString())
        .update();
  }

  void update(Ref<Measure> measure, GeoReport.State state, Instant now) {
    db.sql("update hand_over set status = ?, notes = ?, fetched = ?::timestamptz where measure = ?")
        .params(
            Arrays.<@Nullable Object>asList(
                state.status(), state.notes(), now.toString(), measure.id()))
        .update();
  }
}
