package se.loftet.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// One stored reference case: a folder with input, parameters and expected results.
public record OracleCase(Path folder) {
  private static final Path ROOT = Path.of("src/test/oracles");
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The cases of a method, by name.
  public static List<OracleCase> of(String method) {
    try (var folders = Files.list(ROOT.resolve(method))) {
      return folders.filter(Files::isDirectory).sorted().map(OracleCase::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static OracleCase of(String method, String name) {
    return new OracleCase(ROOT.resolve(method).resolve(name));
  }

  public boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  public JsonNode params() {
    return json("params.json");
  }

  public JsonNode expected() {
    return json("expected.json");
  }

  public JsonNode json(String file) {
    return JSON.readTree(folder.resolve(file).toFile());
  }

  public Table input() {
    return table("input.csv");
  }

  public Table table(String file) {
    try {
      return Table.parse(Files.readAllLines(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A number that JSON may have had to write as text: `"NaN"`, `"Infinity"`.
  public static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.parseDouble(node.stringValue());
  }

  public static double[] numbers(JsonNode array) {
    var values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          array.get(i).isString() && array.get(i).stringValue().equals("Inf")
              ? Double.POSITIVE_INFINITY
              : number(array.get(i));
    }
    return values;
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
