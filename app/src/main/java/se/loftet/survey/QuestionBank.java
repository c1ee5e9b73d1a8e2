package se.loftet.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The questions the program knows, from `survey/bank.yaml`, with their translations: the same
/// words under the same id in every municipality and every year.
///
/// @param reviewed languages whose texts were read by somebody whose first language it is
public record QuestionBank(List<String> reviewed, List<Question> questions) {
  private static final QuestionBank BANK = read();

  public static QuestionBank bank() {
    return BANK;
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static QuestionBank read() {
    try (var file =
        Objects.requireNonNull(QuestionBank.class.getResourceAsStream("/survey/bank.yaml"))) {
      var mapper =
          YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
      var tree = mapper.readTree(file);
      var words = BankWords.read();
      var scales = new TreeMap<String, List<Choice>>();
      tree.get("scales")
          .properties()
          .forEach(
              e -> scales.put(e.getKey(), choices(words, "scale." + e.getKey(), e.getValue())));
      var questions = new ArrayList<Question>();
      tree.get("questions").forEach(node -> questions.add(question(words, node, scales)));
      var reviewed = new ArrayList<String>();
      tree.get("reviewed").forEach(node -> reviewed.add(node.asString()));
      return new QuestionBank(List.copyOf(reviewed), List.copyOf(questions));
    } catch (IOException e) {
      throw new UncheckedIOException("the question bank cannot be read", e);
    }
  }

  private static Question question(
      BankWords words, JsonNode node, Map<String, List<Choice>> scales) {
    var id = node.get("id").asString();
    var scale = node.get("scale");
    return new Question(
        id,
        true,
        Question.Type.valueOf(node.get("type").asString()),
        false,
        node.get("factor").asString(),
        words.of(id, node.get("text").asString()),
        List.of(),
        scale == null
            ? choices(words, id, node.get("choices"))
            : Objects.requireNonNull(scales.get(scale.asString())),
        choices(words, id, node.get("rows")),
        whole(node.get("least")),
        whole(node.get("most")),
        showIf(node.get("showIf")));
  }

  private static @Nullable Integer whole(@Nullable JsonNode node) {
    return node == null ? null : node.asInt();
  }

  private static @Nullable ShowIf showIf(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    var codes = new ArrayList<String>();
    node.get("codes").forEach(code -> codes.add(code.asString()));
    return new ShowIf(node.get("question").asString(), List.copyOf(codes));
  }

  private static List<Choice> choices(BankWords words, String of, @Nullable JsonNode nodes) {
    var choices = new ArrayList<Choice>();
    if (nodes != null) {
      for (var node : nodes) {
        var code = node.get("code").asString();
        var missing = node.get("missing");
        choices.add(
            new Choice(
                code,
                words.of(of + "." + code, node.get("sv").asString()),
                missing != null && missing.asBoolean()));
      }
    }
    return List.copyOf(choices);
  }
}
