package se.loftet.analysis;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The parameters of a run, or a part of them, as written in `params.json`, and which of them were
/// asked for.
///
/// `at` is where in the file the part stands, as a JSON pointer. Every complaint names line, column
/// and parameter.
record Params(Path file, JsonNode tree, String at, Set<String> asked) {
  /// Whole numbers up to here are exact in JSON.
  private static final double LARGEST_SEED = 0x1p53;

  Params(Path file, JsonNode tree) {
    this(file, tree, "", new HashSet<>());
  }

  static Params read(Path file) {
    var tree = JsonFile.read(file);
    if (!tree.isObject()) {
      throw new BadFile(file, 1, 1, "an object in braces");
    }
    return new Params(file, tree);
  }

  /// What stands under a name; missing where nothing does.
  JsonNode path(String name) {
    asked.add(name);
    return tree.path(name);
  }

  /// Names that nobody asked for.
  SortedSet<String> unused() {
    var unused = new TreeSet<String>(tree.propertyNames());
    unused.removeAll(asked);
    return unused;
  }

  boolean has(String name) {
    asked.add(name);
    return tree.hasNonNull(name);
  }

  /// The parameters in braces under a name; none where the name is missing.
  Params under(String name) {
    var node = path(name);
    if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
      throw missing(name, "an object in braces");
    }
    return part(name, node);
  }

  /// The members of a list under a name, each as a part of its own; none where the name is missing.
  List<Params> each(String name) {
    var node = path(name);
    if (!node.isArray() && !node.isMissingNode() && !node.isNull()) {
      throw missing(name, "a list in brackets");
    }
    return part(name, node).members();
  }

  /// The members of this list.
  List<Params> members() {
    return IntStream.range(0, tree.size())
        .mapToObj(i -> part(Integer.toString(i), tree.get(i)))
        .toList();
  }

  /// The value of this part, which must be text.
  String text() {
    if (!tree.isString()) {
      throw bad("text");
    }
    return tree.stringValue();
  }

  /// The value of this part, which must be a number.
  double number() {
    if (!isNumber(tree)) {
      throw bad("a number");
    }
    return number(tree);
  }

  /// What stands under a name, which does not count as asked for.
  Params child(String name) {
    return part(name, tree.path(name));
  }

  private Params part(String name, JsonNode node) {
    var key = name.replace("~", "~0").replace("/", "~1");
    return new Params(file, node, at + "/" + key, new HashSet<>());
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

  double positive(String name) {
    double value = number(name);
    if (!(value > 0) || Double.isInfinite(value)) {
      throw missing(name, "a number above 0");
    }
    return value;
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

  /// A whole number that is not below `least`.
  int atLeast(int least, String name) {
    int value = whole(name);
    if (value < least) {
      throw missing(name, "a whole number from " + least);
    }
    return value;
  }

  int atLeast(int least, String name, int fallback) {
    return has(name) ? atLeast(least, name) : fallback;
  }

  /// What random numbers start from: whole, not below 0, and exact in JSON.
  long seed(String name, long fallback) {
    if (!has(name)) {
      return fallback;
    }
    double value = number(name);
    if (value != Math.rint(value) || value < 0 || value > LARGEST_SEED) {
      throw missing(name, "a whole number from 0 to 2^53");
    }
    return (long) value;
  }

  boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    if (!path(name).isBoolean()) {
      throw missing(name, "true or false");
    }
    return path(name).booleanValue();
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

  /// A list of whole numbers that are not below `least`.
  int[] wholes(String name, int least) {
    var numbers = numbers(name);
    var values = new int[numbers.length];
    for (int i = 0; i < values.length; i++) {
      if (numbers[i] != Math.rint(numbers[i])
          || numbers[i] < least
          || numbers[i] > Integer.MAX_VALUE) {
        throw missing(name, "whole numbers from " + least);
      }
      values[i] = (int) numbers[i];
    }
    return values;
  }

  List<String> texts(String name) {
    return each(name).stream().map(Params::text).toList();
  }

  /// The complaint that something else was expected under a name.
  BadFile missing(String name, String expected) {
    return part(name, tree).bad(expected);
  }

  /// The complaint that something else was expected here.
  BadFile bad(String expected) {
    return JsonFile.bad(
        file, at, at.isEmpty() ? expected : "%s in '%s'".formatted(expected, JsonFile.name(at)));
  }

  /// The complaint that no parameter has this name.
  BadFile unknown(String others) {
    return JsonFile.bad(
        file, at, "a known parameter, not '%s': %s".formatted(JsonFile.name(at), others));
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
