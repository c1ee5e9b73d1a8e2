package se.loftet.walk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.Ref;

/// Links to owners and what they answered.
record OwnerRepository(JdbcClient db) {
  /// @param to where the question is sent, if by mail; forgotten when it has been answered
  void insert(String hash, Measure measure, @Nullable String to, OwnerQuestion question) {
    db.sql(
            "insert into answer_link (token_hash, municipality, measure, responsible, question,"
                + " address, sent, expires) values (?, ?, ?, ?, ?, ?, ?::timestamptz,"
                + " ?::timestamptz)")
        .params(
            Arrays.<@Nullable Object>asList(
                hash,
                measure.head().municipality(),
                measure.head().id(),
                question.responsible(),
                question.question(),
                to,
                question.sent().toString(),
                question.expires().toString()))
        .update();
  }

  Optional<OwnerQuestion> find(String hash) {
    return db.sql(
            "select municipality, measure, responsible, question, sent, expires, used from"
                + " answer_link where token_hash = ?")
        .param(hash)
        .query((row, n) ->
            new OwnerQuestion(
                row.getString("municipality"),
                row.getLong("measure"),
                row.getString("responsible"),
                row.getString("question"),
                row.getObject("sent", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                moment(row, "used")))
        .optional();
  }

  /// Uses the link and forgets the address; zero rows: it was used before.
  int use(String hash, Instant now) {
    return db.sql(
            "update answer_link set used = ?::timestamptz, address = null"
                + " where token_hash = ? and used is null")
        .params(now.toString(), hash)
        .update();
  }

  void insert(OwnerQuestion question, OwnerAnswer answer) {
    db.sql(
            "insert into measure_answer (municipality, measure, responsible, decision, done, day,"
                + " words, at) values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)")
        .params(
            Arrays.<@Nullable Object>asList(
                question.municipality(),
                question.measure(),
                answer.responsible(),
                answer.decision().name(),
                answer.done(),
                answer.day(),
                answer.words(),
                answer.at().toString()))
        .update();
  }

  List<OwnerAnswer> answers(Ref<Measure> measure) {
    return db.sql(
            "select id, responsible, decision, done, day, words, at, taken from measure_answer"
                + " where measure = ? order by at desc, id desc")
        .param(measure.id())
        .query(OwnerRepository::answer)
        .list();
  }

  Optional<Instant> lastAsked(Ref<Measure> measure) {
    return db.sql("select max(sent) as sent from answer_link where measure = ? and used is null")
        .param(measure.id())
        .query((row, n) -> Optional.ofNullable(moment(row, "sent")))
        .single();
  }

  int take(long id, Instant now) {
    return db.sql("update measure_answer set taken = ?::timestamptz where id = ? and taken is null")
        .params(now.toString(), id)
        .update();
  }

  private static OwnerAnswer answer(ResultSet row, int number) throws SQLException {
    return new OwnerAnswer(
        row.getLong("id"),
        row.getString("responsible"),
        Measure.Decision.valueOf(row.getString("decision")),
        row.getBoolean("done"),
        row.getString("day"),
        row.getString("words"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        moment(row, "taken"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
