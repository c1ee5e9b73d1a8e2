package se.loftet.municipality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.store.Json;

/// Municipalities and police areas as they lie in the database.
record MunicipalityRepository(JdbcClient db) {
  private static final String COLUMNS =
      "code, name, slug, org_number, county, contact, released, version, settings";

  List<Municipality> list() {
    return db.sql("select " + COLUMNS + " from municipality order by name")
        .query((row, n) -> municipality(row))
        .list();
  }

  Optional<Municipality> where(String column, String value) {
    return db.sql("select %s from municipality where %s = ?".formatted(COLUMNS, column))
        .param(value)
        .query((row, n) -> municipality(row))
        .optional();
  }

  void insert(Municipality wanted) {
    db.sql(
            "insert into municipality (name, slug, org_number, county, contact, released, settings,"
                + " code) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
        .params(values(wanted))
        .update();
  }

  int update(Municipality wanted) {
    var values = values(wanted);
    values.add(wanted.version());
    return db.sql(
            "update municipality set name = ?, slug = ?, org_number = ?, county = ?, contact = ?,"
                + " released = ?, settings = ?::jsonb, version = version + 1"
                + " where code = ? and version = ?")
        .params(values)
        .update();
  }

  private static List<@Nullable Object> values(Municipality wanted) {
    var released = wanted.released();
    return new ArrayList<@Nullable Object>(
        Arrays.<@Nullable Object>asList(
            wanted.name(),
            wanted.slug(),
            wanted.orgNumber(),
            wanted.county(),
            wanted.contact(),
            released == null ? null : released.atOffset(ZoneOffset.UTC),
            Json.write(new TreeMap<>(wanted.settings())),
            wanted.code()));
  }

  List<PoliceArea> areas() {
    return db.sql(
            "select a.code, a.name, array(select m.municipality from police_area_municipality m"
                + " where m.police_area = a.code order by 1) as shared"
                + " from police_area a order by a.name")
        .query((row, n) ->
            new PoliceArea(
                row.getString("code"),
                row.getString("name"),
                List.of((String[]) row.getArray("shared").getArray())))
        .list();
  }

  Optional<Instant> areaReleased(String code) {
    return db.sql("select released from police_area where code = ? and released is not null")
        .param(code)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  void write(PoliceArea area, @Nullable Instant released) {
    db.sql(
            "insert into police_area (code, name, released) values (?, ?, ?) on conflict (code) do"
                + " update set name = excluded.name, released = excluded.released,"
                + " version = police_area.version + 1")
        .params(
            Arrays.<@Nullable Object>asList(
                area.code(),
                area.name(),
                released == null ? null : released.atOffset(ZoneOffset.UTC)))
        .update();
    db.sql("delete from police_area_municipality where police_area = ?")
        .param(area.code())
        .update();
    for (var code : area.municipalities()) {
      db.sql("insert into police_area_municipality (police_area, municipality) values (?, ?)")
          .params(area.code(), code)
          .update();
    }
  }

  private static Municipality municipality(ResultSet row) throws SQLException {
    var released = row.getObject("released", OffsetDateTime.class);
    return new Municipality(
        row.getString("code"),
        row.getString("name"),
        row.getString("slug"),
        row.getString("org_number"),
        row.getString("county"),
        row.getString("contact"),
        released == null ? null : released.toInstant(),
        row.getInt("version"),
        settings(row.getString("settings")));
  }

  private static Map<String, Integer> settings(String json) {
    var settings = new TreeMap<String, Integer>();
    for (var setting : ((Map<?, ?>) Json.read(json, Map.class)).entrySet()) {
      settings.put(String.valueOf(setting.getKey()), ((Number) setting.getValue()).intValue());
    }
    return settings;
  }
}
