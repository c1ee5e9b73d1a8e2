package se.loftet.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import se.loftet.geography.Crs;

/// A shapefile: shapes (`.shp`), their table (`.dbf`), its encoding (`.cpg`) and the coordinate
/// system (`.prj`), beside each other in a folder or in one zip file. After ESRI's technical
/// description (1998).
final class Shapefile {
  private static final int POLYLINE = 3;
  private static final int POLYGON = 5;

  private record Field(String name, int length) {}

  private Shapefile() {}

  /// One part by its ending; null when it is not there.
  private interface Parts {
    byte @Nullable [] part(String ending) throws IOException;
  }

  static Table beside(Path shp) throws IOException {
    var base = shp.toString().substring(0, shp.toString().length() - 4);
    return read(ending -> {
      var path = Path.of(base + ending);
      if (!Files.exists(path)) {
        return null;
      }
      Limits.whole(Files.size(path));
      return Files.readAllBytes(path);
    });
  }

  static Table inside(Archive zip, String shp) throws IOException {
    var base = shp.substring(0, shp.length() - 4);
    return read(ending ->
        zip.has(base + ending)
            ? zip.bytes(base + ending)
            : zip.has(base + ending.toUpperCase(Locale.ROOT))
                ? zip.bytes(base + ending.toUpperCase(Locale.ROOT))
                : null);
  }

  private static Table read(Parts parts) throws IOException {
    var shp = parts.part(".shp");
    var dbf = parts.part(".dbf");
    if (shp == null || dbf == null) {
      throw new Unreadable("reading.shapefile");
    }
    var cpg = parts.part(".cpg");
    var prj = parts.part(".prj");
    try {
      return read(
          shp,
          dbf,
          charset(cpg),
          prj == null ? null : crs(new String(prj, StandardCharsets.ISO_8859_1)));
    } catch (java.nio.BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException broken) {
      throw new Unreadable("reading.truncated");
    }
  }

  private static Table read(byte[] shp, byte[] dbf, Charset charset, @Nullable Crs crs) {
    var shapes = shapes(ByteBuffer.wrap(shp));
    var table = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
    int count = table.getInt(4);
    int start = Short.toUnsignedInt(table.getShort(8));
    int width = Short.toUnsignedInt(table.getShort(10));
    var fields = fields(table, start, charset);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < count && start + (i + 1L) * width <= dbf.length; i++) {
      var shape = i < shapes.size() ? shapes.get(i) : null;
      rows.add(new Row(i + 1L, cells(dbf, start + i * width + 1, fields, charset), shape));
    }
    if (rows.size() < count) {
      throw new Unreadable("reading.truncated");
    }
    var found = new Found(Format.SHAPEFILE, false, charset.name(), "", ".", 0, 1, crs, List.of());
    return new HeldTable(found, fields.stream().map(Field::name).toList(), rows);
  }

  private static List<Field> fields(ByteBuffer table, int start, Charset charset) {
    var fields = new ArrayList<Field>();
    for (int at = 32; at + 32 <= start && table.get(at) != 0x0d; at += 32) {
      var name = new byte[11];
      table.get(at, name);
      fields.add(
          new Field(
              new String(name, charset).replaceAll("\u0000.*", ""),
              Byte.toUnsignedInt(table.get(at + 16))));
    }
    return fields;
  }

  private static @Nullable String[] cells(
      byte[] dbf, int from, List<Field> fields, Charset charset) {
    var cells = new @Nullable String[fields.size()];
    int at = from;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new String(dbf, at, fields.get(i).length(), charset).strip();
      at += fields.get(i).length();
    }
    return cells;
  }

  private static List<@Nullable Geometry> shapes(ByteBuffer shp) {
    var shapes = new ArrayList<@Nullable Geometry>();
    int at = 100;
    while (at + 12 <= shp.limit()) {
      int words = shp.order(ByteOrder.BIG_ENDIAN).getInt(at + 4);
      if (words < 2) {
        throw new Unreadable("reading.truncated");
      }
      shapes.add(shape(shp.order(ByteOrder.LITTLE_ENDIAN), at + 8));
      at += 8 + 2 * words;
    }
    return shapes;
  }

  private static @Nullable Geometry shape(ByteBuffer shp, int at) {
    int type = shp.getInt(at) % 10;
    if (type == 1) {
      return Shapes.FACTORY.createPoint(point(shp, at + 4));
    }
    if (type != POLYLINE && type != POLYGON) {
      return null;
    }
    int parts = shp.getInt(at + 36);
    int points = shp.getInt(at + 40);
    if (parts < 0 || points < 0 || points > shp.limit() / 16) {
      throw new Unreadable("reading.truncated");
    }
    var rings = new ArrayList<Coordinate[]>();
    for (int part = 0; part < parts; part++) {
      int from = shp.getInt(at + 44 + 4 * part);
      int to = part + 1 < parts ? shp.getInt(at + 48 + 4 * part) : points;
      rings.add(points(shp, at + 44 + 4 * parts + 16 * from, to - from));
    }
    return type == POLYGON
        ? Shapes.ofRings(rings)
        : Shapes.FACTORY.buildGeometry(rings.stream().map(Shapes::closed).toList());
  }

  private static Coordinate[] points(ByteBuffer shp, int at, int count) {
    var points = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      points[i] = point(shp, at + 16 * i);
    }
    return points;
  }

  private static Coordinate point(ByteBuffer shp, int at) {
    return new Coordinate(shp.getDouble(at), shp.getDouble(at + 8));
  }

  private static Charset charset(byte @Nullable [] cpg) {
    var name = cpg == null ? "" : new String(cpg, StandardCharsets.US_ASCII).strip();
    try {
      return name.isEmpty()
          ? Charset.forName("windows-1252")
          : Charset.forName(name.replaceFirst("^(\\d{4})$", "windows-$1"));
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  /// The system by the name a `.prj` file gives it.
  static @Nullable Crs crs(String prj) {
    var name = prj.replaceAll("[_ ]+", "").toUpperCase(Locale.ROOT);
    if (name.contains("SWEREF99TM")) {
      return Crs.SWEREF99_TM;
    }
    var zone = java.util.regex.Pattern.compile("SWEREF99(\\d{4})").matcher(name);
    if (zone.find()) {
      return local(zone.group(1));
    }
    if (name.contains("RT90")) {
      return name.contains("2.5GONV") || name.contains("25GONV") ? Crs.RT90 : null;
    }
    return name.startsWith("GEOGCS[\"GCSWGS1984")
            || name.startsWith("GEOGCS[\"WGS84")
            || name.startsWith("GEOGCS[\"GCSSWEREF99")
        ? Crs.WGS84
        : null;
  }

  private static @Nullable Crs local(String zone) {
    var zones =
        List.of(
            "1200", "1330", "1500", "1630", "1800", "1415", "1545", "1715", "1845", "2015", "2145",
            "2315");
    int at = zones.indexOf(zone);
    return at < 0 ? null : new Crs(3007 + at);
  }
}
