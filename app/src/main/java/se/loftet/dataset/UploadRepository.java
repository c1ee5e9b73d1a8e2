package se.loftet.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Acting;
import tools.jackson.databind.json.JsonMapper;

/// Files that were sent and are not taken in yet.
@Repository
class UploadRepository {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final JdbcClient db;

  UploadRepository(JdbcClient db) {
    this.db = db;
  }

  void add(Upload upload) {
    db.sql(
            "insert into data_upload (id, municipality, party, staff, file_name, sha256, bytes, sent)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            upload.id(),
            Acting.now().municipality(),
            Acting.now().party(),
            Acting.now().staff(),
            upload.fileName(),
            upload.sha256(),
            upload.bytes(),
            Timestamp.from(upload.sent()))
        .update();
  }

  Optional<Upload> find(UUID id) {
    return db.sql("select * from data_upload where municipality = ? and id = ?")
        .params(Acting.now().municipality(), id)
        .query(UploadRepository::upload)
        .optional();
  }

  private static Upload upload(ResultSet row, int n) throws SQLException {
    var choice = row.getString("choice");
    return new Upload(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("bytes"),
        row.getTimestamp("sent").toInstant(),
        choice == null ? null : JSON.readValue(choice, Choice.class));
  }

  void choose(UUID id, Choice choice) {
    db.sql("update data_upload set choice = ?::jsonb where id = ?")
        .params(JSON.writeValueAsString(choice), id)
        .update();
  }

  void remove(UUID id) {
    db.sql("delete from data_upload where id = ?").param(id).update();
  }

  List<UUID> sentBefore(Instant moment) {
    return db.sql("select id from data_upload where sent < ?")
        .param(Timestamp.from(moment))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }
}
