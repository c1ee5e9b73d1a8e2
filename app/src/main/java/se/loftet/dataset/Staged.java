package se.loftet.dataset;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.json.JsonMapper;

/// The table the rows of a shape are kept in, and how a row is written for it.
///
/// `columns` stand in the order they are written; `key` is what stays the same when a row is
/// corrected (none: the content is the key); `content` is what makes two rows alike; `label` and
/// `shown` say to a person which row it is and what it holds.
enum Staged {
  FIGURES(
      "data_figure",
      "line, area_kind, area, area_name, starts, ends, category, subgroup, measure, value, state",
      "concat_ws('|', coalesce(area, area_name, ''), coalesce(starts::text, ''), coalesce(ends::text, ''),"
          + " coalesce(category, ''), coalesce(subgroup, ''), coalesce(measure, ''))",
      "concat_ws('|', area_name, value, state)",
      "concat_ws(' · ', coalesce(area_name, area), extract(year from starts)::text, category, subgroup, measure)",
      "concat_ws(' ', value, case state when 'FINAL' then null else lower(state) end)"),
  EVENTS(
      "data_event",
      "line, key, starts, ends, exactness, reported, category, area, area_name, east, north, flags, detail",
      "key",
      "concat_ws('|', key, starts, ends, exactness, reported, category, coalesce(area, ''), area_name, east,"
          + " north, detail)",
      "concat_ws(' · ', key, category, area_name)",
      "concat_ws(' · ', to_char(starts at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI'), category, area_name, detail ->> 'summary')"),
  AREAS(
      "data_area",
      "line, code, name, shape, west, south, east, north, detail",
      "coalesce(code, name)",
      "concat_ws('|', code, name, encode(shape, 'hex'), detail)",
      "concat_ws(' · ', code, name)",
      "coalesce(name, '') || ' (' || length(shape) || ' B)'"),
  RECORDS(
      "data_record", "line, cells", "null", "cells::text", "line::text", "left(cells::text, 200)");

  private static final JsonMapper JSON = JsonMapper.shared();
  final String table;
  final String columns;
  final String key;
  final String content;
  final String label;
  final String shown;

  Staged(String table, String columns, String key, String content, String label, String shown) {
    this.table = table;
    this.columns = columns;
    this.key = key;
    this.content = content;
    this.label = label;
    this.shown = shown;
  }

  static Staged of(DataKind kind) {
    return switch (kind.shape()) {
      case FIGURES -> FIGURES;
      case EVENTS -> EVENTS;
      case AREAS -> AREAS;
      case RECORDS -> RECORDS;
    };
  }

  static void write(Figure figure, BinaryCopy out) {
    var value = figure.value().orNull();
    out.row(11)
        .number(figure.line())
        .text(figure.area().kind())
        .text(figure.area().code())
        .text(figure.area().name())
        .day(figure.starts())
        .day(figure.ends())
        .text(figure.category())
        .text(figure.subgroup())
        .text(figure.measure())
        .real(value == null ? Double.NaN : value)
        .text(figure.value().state().name());
  }

  static void write(Event event, BinaryCopy out) {
    out.row(13)
        .number(event.line())
        .text(event.key())
        .moment(event.starts())
        .moment(event.ends())
        .text(event.exactness().name())
        .moment(event.reported())
        .text(event.category())
        .text(event.area().code())
        .text(event.area().name())
        .real(event.east())
        .real(event.north())
        .small(event.flags())
        .json(json(event.detail()));
  }

  static void write(Outline outline, BinaryCopy out) {
    var box = outline.shape().getEnvelopeInternal();
    out.row(9)
        .number(outline.line())
        .text(outline.code())
        .text(outline.name())
        .bytes(new WKBWriter().write(outline.shape()))
        .real(box.getMinX())
        .real(box.getMinY())
        .real(box.getMaxX())
        .real(box.getMaxY())
        .json(json(outline.detail()));
  }

  static void write(DataRecord record, BinaryCopy out) {
    out.row(2).number(record.line()).json(JSON.writeValueAsString(record.cells()));
  }

  private static @Nullable String json(Map<String, String> detail) {
    return detail.isEmpty() ? null : JSON.writeValueAsString(detail);
  }
}
