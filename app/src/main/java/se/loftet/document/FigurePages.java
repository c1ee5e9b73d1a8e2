package se.loftet.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.finding.Input;
import se.loftet.finding.Picture;
import se.loftet.finding.Result;
import se.loftet.finding.Sheet;
import se.loftet.finding.Subject;
import se.loftet.platform.web.Text;

/// Puts the words of a language on the result of a finding.
public record FigurePages(Text text) {
  private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");

  /// What is shown of a result.
  ///
  /// @param id a name no other picture on the page has
  public FigurePage page(Result result, String id) {
    var answer = result.answer();
    var picture = Picture.svg(result, text, id);
    return new FigurePage(
        about(result.subject(), text),
        answer.headline().in(text),
        answer.sentence().in(text),
        answer.cautions().stream().map(each -> each.in(text)).toList(),
        picture,
        height(picture),
        source(result.subject()),
        Sheet.of(result, text),
        facts(result));
  }

  private static int height(String picture) {
    var box = BOX.matcher(picture);
    return box.find() ? 100 * Integer.parseInt(box.group(2)) / Integer.parseInt(box.group(1)) : 0;
  }

  /// The kind of figure and the area, as a reader would name them.
  static String about(Subject subject, Text text) {
    return Stream.of(subject.category(), subject.area())
        .filter(Objects::nonNull)
        .map(word -> Sheet.name(text, word))
        .map(word -> word.substring(0, 1).toUpperCase(text.locale()) + word.substring(1))
        .collect(Collectors.joining(", "));
  }

  private String source(Subject subject) {
    var parts =
        Stream.of(
                text.of("finding.source", subject.dataSet()),
                subject.publisher(),
                subject.area(),
                known(subject.category()),
                known(subject.measure()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ", "", "."));
    return subject.definition() == null ? parts : parts + " " + subject.definition();
  }

  private @Nullable String known(@Nullable String word) {
    return word == null ? null : Sheet.name(text, word);
  }

  private List<EditionPage.FactView> facts(Result result) {
    var facts = new ArrayList<EditionPage.FactView>();
    var made = result.answer().made();
    facts.add(fact("method", text.of("finding.method." + result.question().method())));
    if (made != null) {
      facts.add(fact("version", made.method() + " " + made.version()));
      facts.add(fact("parameters", parameters(made.parameters())));
      var seed = made.seed();
      if (seed != null) {
        facts.add(fact("seed", seed.toString()));
      }
    }
    add(facts, "licence", result.subject().licence());
    add(facts, "address", result.subject().source());
    result.inputs().forEach(input -> facts.add(fact("input", input(input))));
    return facts;
  }

  private void add(List<EditionPage.FactView> facts, String name, @Nullable String words) {
    if (words != null) {
      facts.add(fact(name, words));
    }
  }

  private static String parameters(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private String input(Input input) {
    return text.of("finding.input", input.dataSet(), input.number(), input.sha256());
  }

  private EditionPage.FactView fact(String name, String words) {
    return new EditionPage.FactView(text.of("finding.fact." + name), words);
  }
}
