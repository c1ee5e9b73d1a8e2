package se.loftet.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A question, what it was asked of, and the answer.
///
/// @param subject what it is about, told with every picture: data set, area, category
public record Result(Question question, List<Input> inputs, Subject subject, Answer answer) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .changeDefaultPropertyInclusion(
              included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public Result {
    inputs = List.copyOf(inputs);
  }

  /// From its canonical text.
  public static Result read(String canonical) {
    return JSON.readValue(canonical, Result.class);
  }

  /// The same result is always the same text.
  public String canonical() {
    return JSON.writeValueAsString(this);
  }

  /// Without what lies under a map.
  Result groundless() {
    return new Result(question, inputs, subject, answer.groundless());
  }

  public String sha256() {
    return sha256(canonical());
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
