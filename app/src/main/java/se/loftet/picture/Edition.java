package se.loftet.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A frozen edition read back from its canonical text: what it says, in the order it says it.
///
/// @param facts the lines before the first source or problem
public record Edition(Part facts, List<Part> sources, List<Story> problems) {

  /// Lines that belong together; the first one names the part.
  public record Part(Map<String, List<String>> lines) {
    public @Nullable String one(String name) {
      var all = lines.get(name);
      return all == null ? null : all.getFirst();
    }

    public List<String> all(String name) {
      return lines.getOrDefault(name, List.of());
    }

    private void add(String name, String value) {
      lines.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }

    private static Part empty() {
      return new Part(new LinkedHashMap<>());
    }
  }

  /// One problem with what the sources say of it and its causes.
  public record Story(Part facts, List<Part> stances, List<Part> causes) {
    public String ref() {
      return String.valueOf(facts.one("problem"));
    }
  }

  public static Edition read(String canonical) {
    var edition = new Edition(Part.empty(), new ArrayList<>(), new ArrayList<>());
    var here = edition.facts();
    for (var line : canonical.lines().toList()) {
      int space = line.indexOf(' ');
      var name = line.substring(0, space);
      here = edition.part(name, here);
      here.add(name, plain(line.substring(space + 1)));
    }
    return edition;
  }

  /// The part a line of this name belongs to: a new one, or the one being written.
  private Part part(String name, Part here) {
    return switch (name) {
      case "source" -> added(sources);
      case "problem" -> {
        problems.add(new Story(Part.empty(), new ArrayList<>(), new ArrayList<>()));
        yield problems.getLast().facts();
      }
      case "stance" -> added(problems.getLast().stances());
      case "cause" -> added(problems.getLast().causes());
      default -> here;
    };
  }

  private static Part added(List<Part> parts) {
    var part = Part.empty();
    parts.add(part);
    return part;
  }

  private static String plain(String value) {
    return value.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\n", "$1\n").replace("\\\\", "\\");
  }

  public String title() {
    return String.valueOf(facts.one("title"));
  }

  /// Whether it is a decision and not the text that was referred.
  public boolean adopted() {
    return facts.one("decided") != null;
  }

  public String ref() {
    return String.valueOf(facts.one("ref"));
  }
}
