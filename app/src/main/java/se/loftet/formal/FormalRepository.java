package se.loftet.formal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.store.Json;

/// Approvals and formal versions as they lie in the database, which lets nobody change them.
record FormalRepository(JdbcClient db) {

  List<Approval> approvals(String subject, long id) {
    return db.sql(
            "select sha256, party, approved, comment, by_role, at from approval"
                + " where subject = ? and subject_id = ? order by approval.id")
        .params(subject, id)
        .query((row, n) ->
            new Approval(
                row.getString("sha256"),
                row.getString("party"),
                row.getBoolean("approved"),
                row.getString("comment"),
                row.getString("by_role"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void add(String subject, Head head, Approval approval) {
    db.sql(
            "insert into approval (municipality, subject, subject_id, sha256, party, approved,"
                + " comment, by_role, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.<@Nullable Object>asList(
                head.municipality(),
                subject,
                head.id(),
                approval.sha256(),
                approval.party(),
                approval.approved(),
                approval.comment(),
                approval.byRole(),
                approval.at().atOffset(ZoneOffset.UTC)))
        .update();
  }

  List<FormalVersion> versions(String subject, long id) {
    return db.sql(
            "select number, audience, text, sha256, made_at, signed_on, signatories, released"
                + " from formal_version where subject = ? and subject_id = ?"
                + " order by audience, number")
        .params(subject, id)
        .query((row, n) -> version(row))
        .list();
  }

  void add(String subject, Head head, FormalVersion version) {
    var signedOn = version.signedOn();
    db.sql(
            "insert into formal_version (municipality, subject, subject_id, number, audience, text,"
                + " sha256, made_at, signed_on, signatories)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
        .params(
            Arrays.<@Nullable Object>asList(
                head.municipality(),
                subject,
                head.id(),
                version.number(),
                version.audience().name(),
                version.text(),
                version.sha256(),
                version.madeAt().atOffset(ZoneOffset.UTC),
                signedOn == null ? null : signedOn.iso(),
                Json.write(version.signatories())))
        .update();
  }

  /// Makes the public versions readable for everyone, or takes them back.
  void release(String subject, long id, @Nullable Instant when) {
    db.sql(
            "update formal_version set released = ?::timestamptz"
                + " where subject = ? and subject_id = ? and audience = 'PUBLIC'")
        .params(Arrays.<@Nullable Object>asList(when == null ? null : when.toString(), subject, id))
        .update();
  }

  private static FormalVersion version(ResultSet row) throws SQLException {
    var signedOn = row.getString("signed_on");
    var released = row.getObject("released", OffsetDateTime.class);
    return new FormalVersion(
        row.getInt("number"),
        Audience.valueOf(row.getString("audience")),
        row.getString("text"),
        row.getString("sha256"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        signedOn == null ? null : new PartialDate(signedOn),
        Json.list(row.getString("signatories"), Signatory.class),
        released == null ? null : released.toInstant());
  }
}
