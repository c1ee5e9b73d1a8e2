package se.loftet.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Data sets and their deliveries.
@Repository
class DataSetRepository {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SETS =
      "select id, ref, secrecy, owner, released, kind, title, source, publisher, licence,"
          + " definition, level, state, grid, version, (select d.extracted from data_delivery d"
          + " where d.data_set = s.id and d.undone is null order by d.number desc limit 1) as"
          + " extracted from data_set s";
  private final JdbcClient db;

  DataSetRepository(JdbcClient db) {
    this.db = db;
  }

  List<DataSet> list() {
    return db.sql(SETS + " where municipality = ? order by title, id")
        .param(Acting.now().municipality())
        .query(DataSetRepository::set)
        .list();
  }

  Optional<DataSet> find(long id) {
    return db.sql(SETS + " where municipality = ? and id = ?")
        .params(Acting.now().municipality(), id)
        .query(DataSetRepository::set)
        .optional();
  }

  /// Found and held, so that two deliveries of one data set wait for each other.
  Optional<DataSet> hold(String ref) {
    return db.sql(SETS + " where municipality = ? and ref = ? for update of s")
        .params(Acting.now().municipality(), ref)
        .query(DataSetRepository::set)
        .optional();
  }

  long add(
      String ref,
      SecrecyClass secrecy,
      String owner,
      DataKind kind,
      Provenance from,
      @Nullable Integer grid) {
    return db.sql(
            "insert into data_set (municipality, ref, secrecy, owner, kind, title, source,"
                + " publisher, licence, definition, level, state, grid) values (?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?) returning id")
        .params(
            Arrays.<@Nullable Object>asList(
                Acting.now().municipality(),
                ref,
                secrecy.name(),
                owner,
                kind.name(),
                from.title(),
                from.source(),
                from.publisher(),
                from.licence(),
                from.definition(),
                from.level(),
                from.state(),
                grid))
        .query(Long.class)
        .single();
  }

  private static DataSet set(ResultSet row, int n) throws SQLException {
    var released = row.getTimestamp("released");
    return new DataSet(
        row.getLong("id"),
        row.getString("ref"),
        SecrecyClass.valueOf(row.getString("secrecy")),
        row.getString("owner"),
        released == null ? null : released.toInstant(),
        DataKind.valueOf(row.getString("kind")),
        new Provenance(
            row.getString("title"),
            row.getString("source"),
            row.getString("publisher"),
            row.getString("licence"),
            row.getString("definition"),
            row.getString("level"),
            row.getString("state"),
            row.getString("extracted")),
        row.getObject("grid", Integer.class),
        row.getInt("version"));
  }

  long addDelivery(
      long dataSet, int number, Source file, Plan plan, @Nullable String extracted, Instant now) {
    return db.sql(
            "insert into data_delivery (data_set, number, file_name, sha256, bytes, received,"
                + " importer, extracted, found, mapping, columns, report) values (?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, '{}') returning id")
        .params(
            Arrays.<@Nullable Object>asList(
                dataSet,
                number,
                file.name(),
                file.sha256(),
                file.bytes(),
                Timestamp.from(now),
                Acting.now().name(),
                extracted,
                JSON.writeValueAsString(plan.found()),
                JSON.writeValueAsString(plan.mapping()),
                JSON.writeValueAsString(plan.table().columns())))
        .query(Long.class)
        .single();
  }

  void report(long delivery, Taken taken) {
    db.sql("update data_delivery set report = ?::jsonb, period = ? where id = ?")
        .params(
            Arrays.<@Nullable Object>asList(
                JSON.writeValueAsString(taken), taken.report().period(), delivery))
        .update();
  }

  void undone(long delivery, Instant when) {
    db.sql("update data_delivery set undone = ? where id = ?")
        .params(Timestamp.from(when), delivery)
        .update();
  }

  /// The deliveries of a data set, the newest first.
  List<Delivery> deliveries(long dataSet) {
    return db.sql("select * from data_delivery where data_set = ? order by number desc")
        .param(dataSet)
        .query(DataSetRepository::delivery)
        .list();
  }

  private static Delivery delivery(ResultSet row, int n) throws SQLException {
    var undone = row.getTimestamp("undone");
    return new Delivery(
        row.getLong("id"),
        row.getLong("data_set"),
        row.getInt("number"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("bytes"),
        row.getTimestamp("received").toInstant(),
        row.getString("importer"),
        JSON.readValue(row.getString("mapping"), Mapping.class),
        JSON.readValue(row.getString("columns"), new TypeReference<List<String>>() {}),
        JSON.readValue(row.getString("report"), Taken.class),
        undone == null ? null : undone.toInstant());
  }
}
