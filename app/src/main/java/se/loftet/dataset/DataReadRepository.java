package se.loftet.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.evidence.DataState;
import se.loftet.geography.AreaCode;
import se.loftet.geography.AreaNames;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of data sets, as analyses and pages read them.
@Repository
class DataReadRepository {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final JdbcClient db;

  DataReadRepository(JdbcClient db) {
    this.db = db;
  }

  List<Figure> figures(long dataSet, AsOf asOf, @Nullable String area, int most) {
    return db.sql(
            "select * from data_figure where data_set = ? and %s and (?::text is null or area = ?) order by line limit ?"
                .formatted(asOf.condition()))
        .params(Arrays.<@Nullable Object>asList(dataSet, area, area, most))
        .query((row, n) -> figure(row))
        .list();
  }

  private static final int MOST_CHOICES = 2_000;

  Contents contents(Staged kind, long dataSet) {
    boolean figures = kind == Staged.FIGURES;
    if (!figures && kind != Staged.EVENTS) {
      return new Contents(List.of(), List.of(), List.of(), null, null);
    }
    var table = figures ? "data_figure" : "data_event";
    var code = figures ? "coalesce(area, area_name)" : "left(area, 4)";
    var name = figures ? "coalesce(max(area_name), max(area))" : "left(max(area), 4)";
    var ends = figures ? "max(ends)" : "(max(starts) at time zone 'Europe/Stockholm')::date + 1";
    var starts = figures ? "min(starts)" : "(min(starts) at time zone 'Europe/Stockholm')::date";
    var from = " from %s where data_set = ? and until is null".formatted(table);
    var areas =
        db.sql(
                "select %1$s, %2$s%3$s and %1$s is not null group by 1 order by 2, 1 limit %4$d"
                    .formatted(code, name, from, MOST_CHOICES))
            .param(dataSet)
            .query((row, n) -> area(row.getString(1), row.getString(2)))
            .list();
    return db.sql("select %s, %s%s".formatted(starts, ends, from))
        .param(dataSet)
        .query((row, n) ->
            new Contents(
                areas,
                words("category", from, dataSet),
                figures ? words("measure", from, dataSet) : List.of(),
                row.getObject(1, LocalDate.class),
                row.getObject(2, LocalDate.class)))
        .single();
  }

  private static Contents.Area area(String code, String name) {
    return new Contents.Area(code, AreaNames.name(code).orElse(name));
  }

  private List<String> words(String column, String from, long dataSet) {
    return db.sql(
            "select distinct %1$s%2$s and %1$s is not null order by 1 limit %3$d"
                .formatted(column, from, MOST_CHOICES))
        .param(dataSet)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private static Figure figure(ResultSet row) throws SQLException {
    var kind = row.getString("area_kind");
    var code = row.getString("area");
    var area =
        kind == null || code == null
            ? null
            : AreaCode.parse(code)
                .orElseGet(() ->
                    new AreaCode(AreaCode.Kind.valueOf(kind), code, AreaCode.Vintage.UNSTATED));
    return new Figure(
        row.getLong("line"),
        new AreaRef(area, row.getString("area_name")),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getString("category"),
        row.getString("subgroup"),
        row.getString("measure"),
        Value.of(row.getObject("value", Double.class), DataState.valueOf(row.getString("state"))));
  }

  List<Outline> outlines(long dataSet, AsOf asOf) {
    return db.sql(
            "select line, code, name, shape, detail from data_area where data_set = ? and %s order by line"
                .formatted(asOf.condition()))
        .param(dataSet)
        .query((row, n) ->
            new Outline(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                shape(row.getBytes(4)),
                map(row.getString(5))))
        .list();
  }

  private static Geometry shape(byte[] bytes) {
    try {
      return new WKBReader().read(bytes);
    } catch (ParseException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Map<String, String> map(@Nullable String json) {
    return json == null
        ? Map.of()
        : JSON.readValue(json, new TypeReference<Map<String, String>>() {});
  }

  List<DataRecord> records(long dataSet, AsOf asOf, int most) {
    return db.sql(
            "select line, cells from data_record where data_set = ? and %s order by line limit ?"
                .formatted(asOf.condition()))
        .params(dataSet, most)
        .query((row, n) -> new DataRecord(row.getLong(1), map(row.getString(2))))
        .list();
  }

  /// The rows a delivery opened beside those it closed, those of one key together.
  List<Difference> differences(Staged kind, long dataSet, long delivery, int most) {
    var rows =
        "select %1$s as row, %2$s as shown, coalesce(%3$s, %4$s) as match, row_number() over"
            + " (partition by coalesce(%3$s, %4$s) order by %4$s) as turn from %5$s where data_set"
            + " = ? and %6$s = ?";
    var since = rows.formatted(kind.label, kind.shown, kind.key, kind.content, kind.table, "since");
    var until = rows.formatted(kind.label, kind.shown, kind.key, kind.content, kind.table, "until");
    return db.sql(
            "select coalesce(f.row, g.row), g.shown, f.shown from (%s) f full join (%s) g using (match, turn) order by 1 limit ?"
                .formatted(since, until))
        .params(dataSet, delivery, dataSet, delivery, most)
        .query((row, n) -> new Difference(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /// Quarantined rows in the order of the file.
  List<QuarantinedRow> quarantine(long delivery, int from, int most) {
    return db.sql(
            "select line, reason, cells from data_quarantine where delivery = ? order by line, ctid"
                + " offset ? limit ?")
        .params(delivery, from, most)
        .query((row, n) ->
            new QuarantinedRow(
                row.getLong(1), Reason.valueOf(row.getString(2)), cells(row.getString(3))))
        .list();
  }

  private static List<@Nullable String> cells(String json) {
    return Arrays.<@Nullable String>asList(JSON.readValue(json, String[].class));
  }
}
