package se.loftet.workplace.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.finding.Input;
import se.loftet.finding.Picture;
import se.loftet.finding.Result;
import se.loftet.finding.Sheet;
import se.loftet.finding.Subject;
import se.loftet.platform.web.Text;

/// Puts an answer into words.
final class FindingViews {
  private FindingViews() {}

  static FindingPage page(Text text, Result result, String id) {
    var answer = result.answer();
    return new FindingPage(
        answer.headline().in(text),
        answer.sentence().in(text),
        answer.cautions().stream().map(each -> each.in(text)).toList(),
        Picture.svg(result, text, id),
        source(text, result.subject()),
        Sheet.of(result, text),
        facts(text, result));
  }

  static String source(Text text, Subject subject) {
    return Stream.of(
                text.of("finding.source", subject.dataSet()),
                subject.publisher(),
                subject.area(),
                subject.category(),
                subject.measure())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ", "", "."))
        + (subject.definition() == null ? "" : " " + subject.definition());
  }

  private static List<FindingPage.Fact> facts(Text text, Result result) {
    var facts = new ArrayList<FindingPage.Fact>();
    var made = result.answer().made();
    facts.add(fact(text, "method", text.of("finding.method." + result.question().method())));
    if (made != null) {
      facts.add(fact(text, "version", made.method() + " " + made.version()));
      facts.add(fact(text, "parameters", parameters(made.parameters())));
      add(facts, text, "seed", made.seed() == null ? null : made.seed().toString());
    }
    add(facts, text, "licence", result.subject().licence());
    add(facts, text, "address", result.subject().source());
    for (var input : result.inputs()) {
      facts.add(fact(text, "input", input(text, input)));
    }
    return facts;
  }

  private static void add(
      List<FindingPage.Fact> facts, Text text, String name, @Nullable String words) {
    if (words != null) {
      facts.add(fact(text, name, words));
    }
  }

  private static String parameters(java.util.Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String input(Text text, Input input) {
    return text.of("finding.input", input.dataSet(), input.number(), input.sha256());
  }

  private static FindingPage.Fact fact(Text text, String name, String words) {
    return new FindingPage.Fact(text.of("finding.fact." + name), words);
  }
}
