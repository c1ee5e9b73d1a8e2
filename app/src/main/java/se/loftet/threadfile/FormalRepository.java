package se.loftet.threadfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.formal.Approval;
import se.loftet.formal.FormalVersion;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.store.Json;

/// Formal versions and approvals as they were made, read and written whole.
@Repository
class FormalRepository {
  private final JdbcClient db;

  FormalRepository(JdbcClient db) {
    this.db = db;
  }

  /// Lets this transaction put in signed documents together with their promises.
  void loading() {
    db.sql("select set_config('loftet.loading', 'yes', true)").query(String.class).single();
  }

  /// Versions by the object they are of.
  Map<Long, List<FormalVersion>> versions(String municipality, String subject) {
    return db
        .sql(
            "select * from formal_version where municipality = ? and subject = ?"
                + " order by subject_id, audience, number")
        .params(municipality, subject)
        .query((row, n) -> Map.entry(row.getLong("subject_id"), version(row)))
        .list()
        .stream()
        .collect(grouped());
  }

  Map<Long, List<Approval>> approvals(String municipality, String subject) {
    return db
        .sql(
            "select * from approval where municipality = ? and subject = ? order by subject_id, id")
        .params(municipality, subject)
        .query((row, n) -> Map.entry(row.getLong("subject_id"), approval(row)))
        .list()
        .stream()
        .collect(grouped());
  }

  private static <V>
      java.util.stream.Collector<Map.Entry<Long, V>, ?, Map<Long, List<V>>> grouped() {
    return Collectors.groupingBy(
        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }

  void insert(String municipality, String subject, long id, FormalVersion version) {
    var signedOn = version.signedOn();
    db.sql(
            "insert into formal_version (municipality, subject, subject_id, number, audience, text,"
                + " sha256, made_at, signed_on, signatories, released)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
        .params(
            Arrays.<@Nullable Object>asList(
                municipality,
                subject,
                id,
                version.number(),
                version.audience().name(),
                version.text(),
                version.sha256(),
                moment(version.madeAt()),
                signedOn == null ? null : signedOn.iso(),
                Json.write(version.signatories()),
                moment(version.released())))
        .update();
  }

  void insert(String municipality, String subject, long id, Approval approval) {
    db.sql(
            "insert into approval (municipality, subject, subject_id, sha256, party, approved,"
                + " comment, by_role, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.<@Nullable Object>asList(
                municipality,
                subject,
                id,
                approval.sha256(),
                approval.party(),
                approval.approved(),
                approval.comment(),
                approval.byRole(),
                moment(approval.at())))
        .update();
  }

  private static @Nullable Object moment(@Nullable Instant when) {
    return when == null ? null : when.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var when = row.getObject(column, OffsetDateTime.class);
    return when == null ? null : when.toInstant();
  }

  private static Instant known(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static FormalVersion version(ResultSet row) throws SQLException {
    var signedOn = row.getString("signed_on");
    return new FormalVersion(
        row.getInt("number"),
        FormalVersion.Audience.valueOf(row.getString("audience")),
        row.getString("text"),
        row.getString("sha256"),
        known(row, "made_at"),
        signedOn == null ? null : new PartialDate(signedOn),
        Json.list(row.getString("signatories"), Signatory.class),
        moment(row, "released"));
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        row.getString("sha256"),
        row.getString("party"),
        row.getBoolean("approved"),
        row.getString("comment"),
        row.getString("by_role"),
        known(row, "at"));
  }
}
