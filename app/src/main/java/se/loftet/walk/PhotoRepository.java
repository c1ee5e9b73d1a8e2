package se.loftet.walk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Store;

/// Pictures as rows: read without their bytes, except one at a time.
public record PhotoRepository(JdbcClient db) {
  private static final String COLUMNS =
      "select id, ref, observation, stage, width, height, masked, caption,"
          + " released is not null as open, version from photo ";

  public static PhotoRepository of(Store store) {
    return new PhotoRepository(store.db());
  }

  /// The pictures of all observations of a walk, in the order they were taken.
  public List<Photo> of(Ref<Walk> walk) {
    return db.sql(
            COLUMNS
                + "where observation in (select o.id from observation o where o.walk = ?)"
                + " order by position, id")
        .param(walk.id())
        .query(PhotoRepository::photo)
        .list();
  }

  public Optional<Photo> find(String municipality, String ref) {
    return db.sql(COLUMNS + "where municipality = ? and ref = ?")
        .params(municipality, ref)
        .query(PhotoRepository::photo)
        .optional();
  }

  public Optional<byte[]> bytes(String municipality, String ref) {
    return db.sql("select bytes from photo where municipality = ? and ref = ?")
        .params(municipality, ref)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  void insert(Head head, Ref<Observation> observation, Photo.Stage stage, Jpeg jpeg, String sha) {
    db.sql(
            "insert into photo (municipality, ref, secrecy, owner, observation, stage, bytes,"
                + " sha256, width, height) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            head.municipality(),
            head.ref(),
            head.secrecy().name(),
            head.owner(),
            observation.id(),
            stage.name(),
            jpeg.bytes(),
            sha,
            jpeg.width(),
            jpeg.height())
        .update();
  }

  /// Puts a covered picture in place of the one that was read; zero rows: somebody else was first.
  int mask(Photo photo, Jpeg covered, String sha) {
    return db.sql(
            "update photo set bytes = ?, sha256 = ?, width = ?, height = ?, masked = true,"
                + " version = version + 1 where id = ? and version = ?")
        .params(
            covered.bytes(), sha, covered.width(), covered.height(), photo.id(), photo.version())
        .update();
  }

  /// Says that a person has looked through the picture and found nothing to cover.
  int checked(Photo photo) {
    return db.sql(
            "update photo set masked = true, version = version + 1 where id = ? and version = ?")
        .params(photo.id(), photo.version())
        .update();
  }

  int release(Ref<Observation> observation, @Nullable Instant when) {
    return db.sql(
            "update photo set released = ?::timestamptz, version = version + 1"
                + " where observation = ? and secrecy = 'OPEN' and masked")
        .params(
            Arrays.<@Nullable Object>asList(
                when == null ? null : when.toString(), observation.id()))
        .update();
  }

  int delete(Photo photo) {
    return db.sql("delete from photo where id = ? and version = ?")
        .params(photo.id(), photo.version())
        .update();
  }

  private static Photo photo(ResultSet row, int number) throws SQLException {
    return new Photo(
        row.getLong("id"),
        row.getString("ref"),
        new Ref<>(row.getLong("observation")),
        Photo.Stage.valueOf(row.getString("stage")),
        row.getInt("width"),
        row.getInt("height"),
        row.getBoolean("masked"),
        row.getString("caption"),
        row.getBoolean("open"),
        row.getInt("version"));
  }
}
