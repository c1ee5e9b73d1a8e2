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

/// The questions the program knows, from `survey/bank.yaml`: the same words under the same id in
/// every municipality and every year.
///
/// @param reviewed languages whose texts were read by somebody whose first language it is
public record QuestionBank(List<String> reviewed, List<Question> questions) {
  private static final List<String> NO_WORDS = List.of("code", "missing");
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
      var scales = new TreeMap<String, List<Choice>>();
      tree.get("scales").properties().forEach(e -> scales.put(e.getKey(), choices(e.getValue())));
      var questions = new ArrayList<Question>();
      tree.get("questions").forEach(node -> questions.add(question(node, scales)));
      var reviewed = new ArrayList<String>();
      tree.get("reviewed").forEach(node -> reviewed.add(node.asString()));
      return new QuestionBank(List.copyOf(reviewed), List.copyOf(questions));
    } catch (IOException e) {
      throw new UncheckedIOException("the question bank cannot be read", e);
    }
  }

  private static Question question(JsonNode node, Map<String, List<Choice>> scales) {
    var scale = node.get("scale");
    return new Question(
        node.get("id").asString(),
        true,
        Question.Type.valueOf(node.get("type").asString()),
        false,
        node.get("factor").asString(),
        wordings(node.get("text")),
        wordings(node.get("hint")),
        scale == null
            ? choices(node.get("choices"))
            : Objects.requireNonNull(scales.get(scale.asString())),
        choices(node.get("rows")),
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

  private static List<Choice> choices(@Nullable JsonNode nodes) {
    var choices = new ArrayList<Choice>();
    if (nodes != null) {
      for (var node : nodes) {
        var missing = node.get("missing");
        choices.add(
            new Choice(
                node.get("code").asString(),
                wordings(node),
                missing != null && missing.asBoolean()));
      }
    }
    return List.copyOf(choices);
  }

  private static List<Wording> wordings(@Nullable JsonNode node) {
    var wordings = new ArrayList<Wording>();
    if (node != null) {
      for (var entry : node.properties()) {
        if (!NO_WORDS.contains(entry.getKey())) {
          wordings.add(new Wording(entry.getKey(), entry.getValue().asString()));
        }
      }
    }
    return List.copyOf(wordings);
  }
}
