package se.loftet.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Acting;
import tools.jackson.databind.json.JsonMapper;

/// Mappings people have confirmed, found again by their name or by a file's columns.
@Repository
class MappingRepository {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final JdbcClient db;

  MappingRepository(JdbcClient db) {
    this.db = db;
  }

  /// By name; by columns when there is no name, the one saved last.
  Optional<Mapping> find(@Nullable String name, List<String> columns) {
    return db.sql(
            "select mapping from data_mapping where municipality = ? and (name = ? or ?::text is null and columns_hash = ?)"
                + " order by saved desc limit 1")
        .params(
            Arrays.<@Nullable Object>asList(Acting.now().municipality(), name, name, hash(columns)))
        .query(String.class)
        .optional()
        .map(json -> JSON.readValue(json, Mapping.class));
  }

  void save(Mapping mapping, List<String> columns, Instant now) {
    db.sql(
            "insert into data_mapping (municipality, party, name, columns_hash, mapping, saved)"
                + " values (?, ?, ?, ?, ?::jsonb, ?) on conflict (municipality, party, name) do update"
                + " set columns_hash = excluded.columns_hash, mapping = excluded.mapping, saved = excluded.saved")
        .params(
            Acting.now().municipality(),
            Acting.now().party(),
            mapping.name(),
            hash(columns),
            JSON.writeValueAsString(mapping),
            Timestamp.from(now))
        .update();
  }

  private static String hash(List<String> columns) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = String.join("\u001f", columns).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
