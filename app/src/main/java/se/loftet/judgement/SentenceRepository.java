package se.loftet.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Acting;

/// Sentences as they lie in the database, which releases none without a second person.
@Repository
class SentenceRepository {
  private final JdbcClient db;

  SentenceRepository(JdbcClient db) {
    this.db = db;
  }

  List<SanitisedSentence> list() {
    return db.sql("select * from sanitised_sentence order by id")
        .query((row, n) -> sentence(row))
        .list();
  }

  Optional<SanitisedSentence> find(long id) {
    return db.sql("select * from sanitised_sentence where id = ?")
        .param(id)
        .query((row, n) -> sentence(row))
        .optional();
  }

  long add(IntelligenceJudgement judgement, String text, String role, Instant now) {
    var acting = Acting.now();
    return db.sql(
            "insert into sanitised_sentence (municipality, owner, judgement, judged_by, text,"
                + " author_role, written_by, written_at, valid_to)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
        .params(
            acting.municipality(),
            acting.party(),
            judgement.id(),
            judgement.writtenBy(),
            text,
            role,
            acting.staff(),
            now.atOffset(ZoneOffset.UTC),
            judgement.validTo())
        .query(Long.class)
        .single();
  }

  void release(SanitisedSentence sentence, Audience audience, Instant now) {
    db.sql(
            "update sanitised_sentence set audience = ?, released_by = ?, released_at = ?"
                + " where id = ?")
        .params(audience.name(), Acting.now().staff(), now.atOffset(ZoneOffset.UTC), sentence.id())
        .update();
  }

  void withdraw(SanitisedSentence sentence, Instant now) {
    db.sql("update sanitised_sentence set withdrawn_at = ? where id = ? and withdrawn_at is null")
        .params(now.atOffset(ZoneOffset.UTC), sentence.id())
        .update();
  }

  private static SanitisedSentence sentence(ResultSet row) throws SQLException {
    var audience = row.getString("audience");
    return new SanitisedSentence(
        row.getLong("id"),
        row.getString("ref"),
        row.getString("owner"),
        row.getObject("judgement", Long.class),
        row.getLong("judged_by"),
        row.getString("text"),
        row.getString("author_role"),
        row.getLong("written_by"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        row.getObject("valid_to", LocalDate.class),
        audience == null ? null : Audience.valueOf(audience),
        moment(row, "released_at"),
        moment(row, "withdrawn_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
