package se.loftet.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Acting;

/// Judgements as they lie in the database, which lets nobody select their text.
@Repository
class JudgementRepository {
  private static final String COLUMNS =
      "id, ref, owner, title, handling, author_role, written_by, written_at, valid_to, version";
  private final JdbcClient db;

  JudgementRepository(JdbcClient db) {
    this.db = db;
  }

  /// Whether the database takes the acting person for the police's.
  boolean open() {
    return db.sql("select works_for_police()").query(Boolean.class).single();
  }

  List<IntelligenceJudgement> list() {
    return db.sql(
            "select %s from intelligence_judgement order by valid_to desc, id".formatted(COLUMNS))
        .query((row, n) -> judgement(row))
        .list();
  }

  Optional<IntelligenceJudgement> find(long id) {
    return db.sql("select %s from intelligence_judgement where id = ?".formatted(COLUMNS))
        .param(id)
        .query((row, n) -> judgement(row))
        .optional();
  }

  /// The text; the database writes down who read it.
  Optional<String> read(long id, Instant now) {
    return Optional.ofNullable(
        db.sql("select read_judgement(?, ?, ?)")
            .params(id, now.atOffset(ZoneOffset.UTC), Acting.now().name())
            .query((row, n) -> row.getString(1))
            .list()
            .getFirst());
  }

  /// Who opened the text, the last first; the database tells only who may approve for its owner.
  List<Reading> readings(IntelligenceJudgement judgement, int most) {
    var municipality = Acting.now().municipality();
    return db.sql(
            "select actor, at from audit_log where subject = 'intelligence_judgement' and"
                + " subject_id = ? and municipality = ? and action = 'read' order by seq desc limit"
                + " ?")
        .params(municipality + "/" + judgement.ref(), municipality, most)
        .query((row, n) ->
            new Reading(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  long add(Draft draft, Instant now) {
    var acting = Acting.now();
    return db.sql(
            "insert into intelligence_judgement (municipality, owner, title, text, handling,"
                + " author_role, written_by, written_at, valid_to)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
        .params(
            acting.municipality(),
            acting.party(),
            draft.title(),
            draft.text(),
            String.valueOf(draft.handling()),
            draft.authorRole(),
            acting.staff(),
            now.atOffset(ZoneOffset.UTC),
            Objects.requireNonNull(draft.validTo()))
        .query(Long.class)
        .single();
  }

  int discard(IntelligenceJudgement judgement) {
    return db.sql("delete from intelligence_judgement where id = ? and version = ?")
        .params(judgement.id(), judgement.version())
        .update();
  }

  private static IntelligenceJudgement judgement(ResultSet row) throws SQLException {
    return new IntelligenceJudgement(
        row.getLong("id"),
        row.getString("ref"),
        row.getString("owner"),
        row.getString("title"),
        Handling.valueOf(row.getString("handling")),
        row.getString("author_role"),
        row.getLong("written_by"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        row.getObject("valid_to", LocalDate.class),
        row.getInt("version"));
  }
}
