package se.loftet.dataset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.loftet.reading.Table;
import se.loftet.reading.Unreadable;

/// The mapping a file is first met with, and where it seems to come from: what was asked for, what
/// was remembered of the same columns, a known source, or a guess.
record Proposal(Mapping mapping, Provenance provenance) {
  /// Proposes for a file.
  ///
  /// @param remembered finds a saved mapping by name, or by columns when the name is null
  static Proposal of(
      Table table,
      String fileName,
      Wishes wishes,
      Function<@Nullable String, Optional<Mapping>> remembered)
      throws IOException {
    var recipe = Recipes.find(table.columns(), fileName);
    var provenance =
        recipe.map(Recipe::provenance).orElseGet(() -> Provenance.titled(title(fileName)));
    Mapping mapping;
    if (wishes.mapping() != null) {
      mapping = named(table, fileName, wishes.mapping(), remembered);
    } else {
      var known =
          remembered.apply(null).or(() -> recipe.map(r -> r.mapping(table.columns(), fileName)));
      mapping = known.isPresent() ? known.get() : Guess.of(table);
    }
    return new Proposal(wished(mapping, wishes), provenance);
  }

  private static Mapping named(
      Table table,
      String fileName,
      String name,
      Function<@Nullable String, Optional<Mapping>> remembered) {
    var found = remembered.apply(name);
    if (found.isPresent()) {
      return fitted(found.get(), table.columns());
    }
    return Recipes.named(name)
        .map(recipe -> recipe.mapping(table.columns(), fileName))
        .orElseThrow(() -> new Unreadable("dataset.noMapping", name));
  }

  /// Columns the mapping does not know are kept as details; those it misses are an error.
  private static Mapping fitted(Mapping mapping, List<String> columns) {
    var roles = new LinkedHashMap<String, ColumnRole>(mapping.columns());
    columns.forEach(column -> roles.putIfAbsent(column, ColumnRole.LEFT_OUT));
    return mapping.columns(Map.copyOf(roles));
  }

  private static Mapping wished(Mapping mapping, Wishes wishes) {
    var kind = wishes.kind() == null ? mapping : mapping.with(wishes.kind());
    return wishes.epsg() == null ? kind : kind.in(wishes.epsg(), kind.swapped());
  }

  static String title(String fileName) {
    var plain =
        fileName.replaceFirst("(?i)(\\.[a-z]+)?(\\.gz)?$", "").replaceAll("[_-]+", " ").strip();
    return plain.isEmpty()
        ? fileName
        : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }

  /// The name of the data set a file belongs to: the file's, without dates and times except the
  /// year of a division into areas, so that the next file from the same source is its next
  /// delivery.
  static String ref(String fileName) {
    var plain =
        fileName
            .toLowerCase(Locale.ROOT)
            .replaceFirst("(\\.[a-z0-9]+)?(\\.gz)?$", "")
            .replaceAll("\\d{4}-?\\d{2}-?\\d{2}(t?\\d{4,6}z?)?", "")
            .replaceAll(
                "(?<![0-9a-z])(?<!(deso|regso)[ _-])(19|20)\\d{2}(-(19|20)?\\d{2})?(?![0-9a-z])",
                "")
            .replaceAll("[^0-9a-zåäö]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "datamangd" : plain.substring(0, Math.min(80, plain.length()));
  }
}
