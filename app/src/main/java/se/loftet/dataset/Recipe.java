package se.loftet.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A known source: the columns its files have, how they are taken and where they come from.
///
/// @param needs columns that must be there, as names or as patterns between slashes
/// @param file a pattern of the file's name; its group `period` is the period of all rows
record Recipe(
    String name,
    List<String> needs,
    @Nullable String file,
    DataKind kind,
    Map<String, ColumnRole> columns,
    @Nullable Integer epsg,
    @Nullable Boolean dayFirst,
    @Nullable String zone,
    @Nullable Map<String, String> constants,
    @Nullable String areas,
    Provenance provenance) {

  boolean fits(List<String> columns, String fileName) {
    return needs.stream().allMatch(need -> columns.stream().anyMatch(c -> names(need, c)))
        && (file == null || Pattern.compile(file).matcher(fileName).find());
  }

  private static boolean names(String need, String column) {
    boolean pattern = need.startsWith("/") && need.endsWith("/");
    return pattern
        ? Pattern.compile(need.substring(1, need.length() - 1)).matcher(column).matches()
        : need.equals(column);
  }

  Mapping mapping(List<String> present, String fileName) {
    var roles = new LinkedHashMap<String, ColumnRole>();
    for (var column : present) {
      var role =
          columns.entrySet().stream()
              .filter(each -> names(each.getKey(), column))
              .map(Map.Entry::getValue)
              .findFirst();
      roles.put(
          column,
          role.orElse(
              kind.shape() == DataKind.Shape.FIGURES ? ColumnRole.LEFT_OUT : ColumnRole.DETAIL));
    }
    return new Mapping(
        name,
        kind,
        roles,
        epsg,
        false,
        Boolean.TRUE.equals(dayFirst),
        Objects.requireNonNullElse(zone, Mapping.SWEDEN),
        constants(fileName),
        Objects.requireNonNullElse(areas, ""));
  }

  private Map<String, String> constants(String fileName) {
    var all = new LinkedHashMap<>(Objects.requireNonNullElse(constants, Map.of()));
    if (file != null && file.contains("<period>")) {
      var found = Pattern.compile(file).matcher(fileName);
      if (found.find() && found.group("period") != null) {
        all.put(ColumnRole.PERIOD.name(), found.group("period"));
      }
    }
    return all;
  }
}
