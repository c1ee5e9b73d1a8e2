package se.loftet.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a municipality looks for on its walks: categories with their items.
///
/// Written as people write a list, one category a line: `Belysning: lampa trasig; bländar`. A star
/// before the name says that the category is about people rather than things.
public record Checklist(List<Category> categories) {
  private static final String SOCIAL = "*";

  /// One thing to look for.
  ///
  /// @param social about people and what they do, not about lamps and bushes
  public record Category(String name, boolean social, List<String> items) {}

  public Checklist {
    categories = List.copyOf(categories);
  }

  /// Reads the lines; a line without a name is left out.
  public static Checklist parse(String lines) {
    var categories = new ArrayList<Category>();
    for (var line : lines.lines().map(String::strip).toList()) {
      var parts = line.split(":", 2);
      boolean social = parts[0].startsWith(SOCIAL);
      var name = parts[0].substring(social ? 1 : 0).strip();
      if (!name.isEmpty()) {
        categories.add(new Category(name, social, items(parts.length > 1 ? parts[1] : "")));
      }
    }
    return new Checklist(categories);
  }

  private static List<String> items(String words) {
    return Arrays.stream(words.split(";", -1))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  public String lines() {
    var lines = new StringBuilder();
    for (var category : categories) {
      lines
          .append(category.social() ? SOCIAL : "")
          .append(category.name())
          .append(category.items().isEmpty() ? "" : ": ")
          .append(String.join("; ", category.items()))
          .append('\n');
    }
    return lines.toString();
  }

  public Optional<Category> find(String name) {
    return categories.stream().filter(c -> c.name().equalsIgnoreCase(name.strip())).findFirst();
  }
}
