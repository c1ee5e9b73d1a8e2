package se.loftet.threadfile;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The police areas of a municipality with their release.
@Repository
class AreaRepository {
  private final JdbcClient db;

  AreaRepository(JdbcClient db) {
    this.db = db;
  }

  List<Area> of(String municipality) {
    return db.sql(
            "select a.code, a.name, a.released from police_area a"
                + " join police_area_municipality m on m.police_area = a.code"
                + " where m.municipality = ? order by a.code")
        .param(municipality)
        .query((row, n) -> {
          var released = row.getObject("released", OffsetDateTime.class);
          return new Area(
              row.getString("code"),
              row.getString("name"),
              released == null ? null : released.toInstant());
        })
        .list();
  }
}
