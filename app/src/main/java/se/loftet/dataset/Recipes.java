package se.loftet.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The sources known from the start, the most particular first.
final class Recipes {
  private static final String FILE = "/sources.yaml";
  private static final List<Recipe> ALL = read();

  private Recipes() {}

  static Optional<Recipe> find(List<String> columns, String fileName) {
    return ALL.stream().filter(recipe -> recipe.fits(columns, fileName)).findFirst();
  }

  static Optional<Recipe> named(String name) {
    return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
  }

  private static List<Recipe> read() {
    var mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    try (InputStream file = Objects.requireNonNull(Recipes.class.getResourceAsStream(FILE))) {
      return mapper.readValue(file, new TypeReference<List<Recipe>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
