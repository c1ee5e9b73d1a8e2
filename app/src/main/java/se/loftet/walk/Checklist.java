package se.loftet.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  /// What is wrong with a line, the first from above.
  ///
  /// @param line counted from 1
  public record Wrong(int line, String words, Fault fault) {}

  public enum Fault {
    NAMELESS,
    TWICE
  }

  public Checklist {
    categories = List.copyOf(categories);
  }

  /// The first line that would not come in as it was meant.
  public static Optional<Wrong> wrong(String lines) {
    var known = new HashSet<String>();
    var all = lines.lines().map(String::strip).toList();
    for (int i = 0; i < all.size(); i++) {
      var read = parse(all.get(i)).categories();
      if (read.isEmpty() && !all.get(i).isEmpty()) {
        return Optional.of(new Wrong(i + 1, all.get(i), Fault.NAMELESS));
      }
      if (!read.isEmpty() && !known.add(read.getFirst().name().toLowerCase(Locale.ROOT))) {
        return Optional.of(new Wrong(i + 1, all.get(i), Fault.TWICE));
      }
    }
    return Optional.empty();
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
