package se.loftet.reading;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import se.loftet.geography.Crs;

/// The feature layer of a GeoPackage, read as the SQLite file it is, without writing beside it.
final class GeoPackage implements Table {
  private final Packed file;
  private final String layer;
  private final String shapeColumn;
  private final List<String> columns;
  private final Found found;

  private GeoPackage(Packed file) throws SQLException {
    this.file = file;
    try (var link = link()) {
      var notes = new ArrayList<Note>();
      try (var layers = link.createStatement()) {
        var first =
            layers.executeQuery(
                "select c.table_name, g.column_name, g.srs_id from gpkg_contents c"
                    + " join gpkg_geometry_columns g on g.table_name = c.table_name"
                    + " where c.data_type = 'features'");
        if (!first.next()) {
          throw new Unreadable("reading.noLayer");
        }
        layer = first.getString(1);
        shapeColumn = first.getString(2);
        int epsg = first.getInt(3);
        if (first.next()) {
          notes.add(Note.of("reading.layers", layer));
        }
        found = Found.typed(Format.GEOPACKAGE, false, epsg > 0 ? new Crs(epsg) : null, notes);
      }
      columns = columns(link);
    }
  }

  static Table open(Packed file) {
    try {
      return new GeoPackage(file);
    } catch (SQLException broken) {
      throw new Unreadable("reading.geopackage");
    }
  }

  private Connection link() throws SQLException {
    var link =
        DriverManager.getConnection(
            "jdbc:sqlite:file:" + file.file().toUri().getRawPath() + "?mode=ro&immutable=1");
    try (var set = link.createStatement()) {
      set.execute("pragma trusted_schema = off");
      set.execute("pragma cell_size_check = on");
    }
    return link;
  }

  private List<String> columns(Connection link) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = link.createStatement();
        var rows = statement.executeQuery("select * from " + quoted(layer) + " limit 0")) {
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        var name = rows.getMetaData().getColumnName(i);
        if (!name.equals(shapeColumn)) {
          names.add(name);
        }
      }
    }
    Limits.columns(names.size());
    return List.copyOf(names);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public void rows(RowSink sink) throws IOException {
    var names = new ArrayList<String>();
    columns.forEach(column -> names.add(quoted(column)));
    names.add(quoted(shapeColumn));
    try (var link = link();
        var statement = link.createStatement();
        var rows =
            statement.executeQuery(
                "select " + String.join(",", names) + " from " + quoted(layer))) {
      for (long number = 1; rows.next(); number++) {
        if (!sink.take(row(rows, number))) {
          return;
        }
      }
    } catch (SQLException broken) {
      throw new Unreadable("reading.geopackage");
    }
  }

  private Row row(ResultSet rows, long number) throws SQLException {
    var cells = new @Nullable String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = rows.getString(i + 1);
    }
    return new Row(number, cells, shape(rows.getBytes(columns.size() + 1)));
  }

  /// A blob begins with `GP`, flags that give the size of an envelope, then well-known binary.
  private static @Nullable Geometry shape(byte @Nullable [] blob) {
    if (blob == null || blob.length < 9 || blob[0] != 'G' || blob[1] != 'P') {
      return null;
    }
    int[] envelopes = {0, 32, 48, 48, 64};
    int kind = (blob[3] >> 1) & 7;
    int from = 8 + (kind < envelopes.length ? envelopes[kind] : 0);
    return from > blob.length ? null : wkb(java.util.Arrays.copyOfRange(blob, from, blob.length));
  }

  static @Nullable Geometry wkb(byte[] bytes) {
    try {
      return new WKBReader(Shapes.FACTORY).read(bytes);
    } catch (ParseException | IllegalArgumentException broken) {
      return null;
    }
  }

  @Override
  public Found found() {
    return found;
  }

  @Override
  public List<String> columns() {
    return columns;
  }
}
