package se.loftet.platform.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;

/// One column: its name, how a value is written to it and read from it.
///
/// @param cast what follows the `?`, for types the driver does not send by itself
record Column(String name, String cast, Class<?> type, Class<?> item) {

  static Column of(String name, Class<?> type, Class<?> item) {
    boolean list = List.class.equals(type);
    var cast = !list ? "" : isText(item) ? "::text[]" : "::jsonb";
    return new Column(name, cast, type, item);
  }

  private static boolean isText(Class<?> item) {
    return item == String.class || item.isEnum();
  }

  String parameter() {
    return "?" + cast;
  }

  @Nullable Object toSql(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Ref<?> ref -> ref.id();
      case PartialDate date -> date.iso();
      case Enum<?> word -> word.name();
      case Instant moment -> moment.atOffset(ZoneOffset.UTC);
      case List<?> list ->
          isText(item)
              ? list.stream()
                  .map(each -> each instanceof Enum<?> word ? word.name() : each)
                  .toArray(String[]::new)
              : Json.write(list);
      default -> value;
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  @Nullable Object fromSql(ResultSet row) throws SQLException {
    if (List.class.equals(type)) {
      return list(row);
    }
    var raw = row.getObject(name);
    if (raw == null) {
      return null;
    }
    if (type.isEnum()) {
      return Enum.valueOf((Class) type, raw.toString());
    }
    return switch (type.getSimpleName()) {
      case "Ref" -> new Ref<>(row.getLong(name));
      case "PartialDate" -> new PartialDate(raw.toString());
      case "Instant" -> row.getObject(name, OffsetDateTime.class).toInstant();
      case "LocalDate" -> row.getObject(name, LocalDate.class);
      case "BigDecimal" -> ((BigDecimal) raw).stripTrailingZeros();
      default -> raw;
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private List<?> list(ResultSet row) throws SQLException {
    if (!isText(item)) {
      return Json.list(row.getString(name), item);
    }
    var words = List.of((String[]) row.getArray(name).getArray());
    return item.isEnum()
        ? Arrays.asList(words.stream().map(w -> Enum.valueOf((Class) item, w)).toArray())
        : words;
  }
}
