package se.loftet.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One row of each class and owner in every table of the thread, made from the catalogue.
public final class SampleRows {
  /// Tables that all staff may read: the list of municipalities and police areas.
  public static final Set<String> LISTS =
      Set.of("municipality", "police_area", "police_area_municipality");

  /// What the catalogue cannot tell: columns of which one must be given.
  private static final Map<String, Map<String, String>> MORE =
      Map.of(
          "evidence", Map.of("kind", "'OTHER'"),
          "stance", Map.of("source", "'OTHER'"),
          "situation_picture", Map.of("kind", "'JOINT'"),
          "outcome", Map.of("promise", "promise"),
          "decision", Map.of("promise", "promise"),
          "contribution", Map.of("week", "date '2025-01-06'"));

  /// Columns of text in which a date lies as far as it is known.
  private static final Set<String> DATES = Set.of("starts", "ends", "happened");

  private final JdbcClient owner;
  private final Catalogue catalogue;

  public SampleRows(JdbcClient owner, Catalogue catalogue) {
    this.owner = owner;
    this.catalogue = catalogue;
  }

  public void fill(String municipality) {
    var waiting = new ArrayList<>(catalogue.threadTables());
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      waiting.removeIf(table -> ready(table, waiting) && fill(table, municipality));
      if (waiting.size() == before) {
        throw new IllegalStateException("no order of filling for " + waiting);
      }
    }
  }

  private boolean ready(String table, List<String> waiting) {
    return values(table).values().stream().noneMatch(waiting::contains);
  }

  private boolean fill(String table, String municipality) {
    owner.sql(insert(table, municipality, "open", "OPEN", "kommun")).update();
    owner.sql(insert(table, municipality, "internal", "INTERNAL", "polis")).update();
    owner.sql(insert(table, municipality, "party-kommun", "PARTY", "kommun")).update();
    owner.sql(insert(table, municipality, "party-polis", "PARTY", "polis")).update();
    return true;
  }

  /// For each required column a literal, or the name of the table it refers to.
  private Map<String, String> values(String table) {
    var values = new HashMap<String, String>();
    for (var column : catalogue.required(table)) {
      var type = column.getValue();
      values.put(
          column.getKey(),
          switch (type) {
            case "text" -> DATES.contains(column.getKey()) ? "'2025-01-02'" : "'x'";
            case "bigint" -> catalogue.target(table, column.getKey());
            case "boolean" -> "true";
            case "date" -> "date '2025-01-01'";
            case "timestamp with time zone" -> "now()";
            case "jsonb" -> "'{}'";
            case "bytea" -> "''";
            case "integer", "numeric" -> "1";
            default -> {
              if (!type.startsWith("'")) {
                throw new IllegalStateException("teach SampleRows the type " + type);
              }
              yield type;
            }
          });
    }
    values.putAll(MORE.getOrDefault(table, Map.of()));
    return values;
  }

  /// The statement that adds such a row, referring to the open objects of the same municipality.
  public String insert(
      String table, String municipality, String ref, String secrecy, String party) {
    var columns = new ArrayList<>(List.of("municipality", "ref", "secrecy", "owner"));
    var values =
        new ArrayList<>(List.of(quoted(municipality), quoted(ref), quoted(secrecy), quoted(party)));
    values(table)
        .forEach((column, value) -> {
          columns.add(column);
          values.add(
              catalogue.tables().contains(value) ? "" + id(value, municipality, "open") : value);
        });
    return "insert into %s (%s) values (%s)"
        .formatted(table, String.join(", ", columns), String.join(", ", values));
  }

  public long id(String table, String municipality, String ref) {
    return owner
        .sql("select id from %s where municipality = ? and ref = ?".formatted(table))
        .params(municipality, ref)
        .query(Long.class)
        .single();
  }

  public void link(String table, String municipality, String source, String target) {
    owner.sql(linking(table, municipality, source, municipality, target)).update();
  }

  /// The statement that links two objects.
  public String linking(String table, String here, String source, String there, String target) {
    return "insert into %s (source, target) values (%d, %d)"
        .formatted(
            table,
            id(catalogue.target(table, "source"), here, source),
            id(catalogue.target(table, "target"), there, target));
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }
}
