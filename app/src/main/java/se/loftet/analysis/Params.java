package se.loftet.analysis;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The parameters of a run, as written in `params.json`, and which of them were asked for.
record Params(Path file, JsonNode tree, Set<String> asked) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Params(Path file, JsonNode tree) {
    this(file, tree, new HashSet<>());
  }

  static Params read(Path file) {
    return new Params(file, json(file));
  }

  static JsonNode json(Path file) {
    if (!file.toFile().isFile()) {
      throw new BadFile(file, 0, 0, "a readable file");
    }
    try {
      var tree = JSON.readTree(file.toFile());
      if (!tree.isObject() && !tree.isArray()) {
        throw new BadFile(file, 1, 1, "an object in braces");
      }
      return tree;
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      throw at == null
          ? new BadFile(file, 0, 0, "JSON")
          : new BadFile(
              file, at.getLineNr(), at.getColumnNr(), "JSON: " + broken.getOriginalMessage());
    }
  }

  /// What stands under a name; missing where nothing does.
  JsonNode path(String name) {
    asked.add(name);
    return tree.path(name);
  }

  /// Names that no method asked for: misspelled, or meant for somebody else.
  SortedSet<String> unused() {
    var unused = new TreeSet<String>(tree.propertyNames());
    unused.removeAll(asked);
    return unused;
  }

  boolean has(String name) {
    asked.add(name);
    return tree.hasNonNull(name);
  }

  double number(String name) {
    var node = path(name);
    if (!isNumber(node)) {
      throw missing(name, "a number");
    }
    return number(node);
  }

  double number(String name, double fallback) {
    return has(name) ? number(name) : fallback;
  }

  int whole(String name) {
    double value = number(name);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw missing(name, "a whole number");
    }
    return (int) value;
  }

  int whole(String name, int fallback) {
    return has(name) ? whole(name) : fallback;
  }

  boolean flag(String name) {
    return path(name).asBoolean(false);
  }

  String text(String name) {
    if (!path(name).isString()) {
      throw missing(name, "text");
    }
    return path(name).stringValue();
  }

  String text(String name, String fallback) {
    return has(name) ? text(name) : fallback;
  }

  double[] numbers(String name) {
    var list = path(name);
    if (!list.isArray() || !IntStream.range(0, list.size()).allMatch(i -> isNumber(list.get(i)))) {
      throw missing(name, "a list of numbers");
    }
    return IntStream.range(0, list.size()).mapToDouble(i -> number(list.get(i))).toArray();
  }

  BadFile missing(String name, String expected) {
    return new BadFile(file, 0, 0, "%s in '%s'".formatted(expected, name));
  }

  private static boolean isNumber(JsonNode node) {
    return node.isNumber() || (node.isString() && !Double.isNaN(number(node)));
  }

  /// JSON has no infinity, so it is written as text.
  static double number(JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return switch (node.asString("")) {
      case "Inf", "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }
}
