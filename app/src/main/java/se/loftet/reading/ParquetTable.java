package se.loftet.reading;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.geography.Crs;

/// The plain columns of a Parquet file, and the shape of a GeoParquet one.
final class ParquetTable implements Table {
  private final Packed file;
  private final List<String> columns;
  private final String shapeColumn;
  private final Found found;

  private ParquetTable(Packed file) throws IOException {
    this.file = file;
    try (var reader = reader()) {
      var meta = reader.getFileMetaData().keyValueMetadata();
      var geo = meta == null ? null : meta.get("geo");
      shapeColumn =
          geo == null ? "" : Json.MAPPER.readTree(geo).path("primary_column").asString("");
      columns =
          reader.getFileSchema().getRootNode().children().stream()
              .filter(SchemaNode.PrimitiveNode.class::isInstance)
              .map(SchemaNode::name)
              .filter(name -> !name.equals(shapeColumn))
              .toList();
      found = Found.typed(Format.PARQUET, false, geo == null ? null : crs(geo), List.of());
    }
    Limits.columns(columns.size());
  }

  /// GeoParquet states its system as PROJJSON; none means WGS 84.
  private Crs crs(String geo) {
    var crs = Json.MAPPER.readTree(geo).path("columns").path(shapeColumn).path("crs");
    var id = crs.path("id");
    return Crs.stated(id.path("authority").asString("") + ":" + id.path("code").asString(""))
        .orElse(Crs.WGS84);
  }

  static Table open(Packed file) {
    try {
      return new ParquetTable(file);
    } catch (IOException | RuntimeException broken) {
      throw broken instanceof Unreadable known ? known : new Unreadable("reading.parquet");
    }
  }

  private ParquetFileReader reader() throws IOException {
    return ParquetFileReader.open(InputFile.of(file.file()));
  }

  @Override
  public void rows(RowSink sink) throws IOException {
    try (var reader = reader();
        var rows = reader.rowReader()) {
      var names = new ArrayList<>(columns);
      for (long number = 1; rows.hasNext(); number++) {
        rows.next();
        var cells = new @Nullable String[names.size()];
        for (int i = 0; i < cells.length; i++) {
          var value = rows.isNull(names.get(i)) ? null : rows.getValue(names.get(i));
          cells[i] = value == null ? null : value.toString();
        }
        var shape =
            shapeColumn.isEmpty() || rows.isNull(shapeColumn) ? null : rows.getBinary(shapeColumn);
        if (!sink.take(new Row(number, cells, shape == null ? null : GeoPackage.wkb(shape)))) {
          return;
        }
      }
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
      throw new Unreadable("reading.parquet");
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
