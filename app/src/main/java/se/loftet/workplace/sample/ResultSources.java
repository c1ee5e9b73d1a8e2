package se.loftet.workplace.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.Figure;
import se.loftet.dataset.Value;
import se.loftet.editor.Option;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.db.Acting;
import se.loftet.platform.web.Text;
import se.loftet.sampling.PopulationTable;
import se.loftet.sampling.SurveyResults;
import se.loftet.survey.Question;

/// What a result can be weighed against and stand beside, picked from data sets that were taken in.
@Component
class ResultSources {
  private static final int MOST_FIGURES = 50_000;
  private static final int MOST_SHOWN = 400;
  private final DataSets sets;
  private final SurveyResults results;
  private final Municipalities municipalities;

  ResultSources(DataSets sets, SurveyResults results, Municipalities municipalities) {
    this.sets = sets;
    this.results = results;
    this.municipalities = municipalities;
  }

  /// The table to weigh against and where it comes from.
  ///
  /// @param told what was put together, left out and could not be fitted
  record People(String text, String source, List<String> told) {}

  People people(Text text, String chosen, List<Question> asked) {
    if (!chosen.matches("\\d{1,18}")) {
      return new People(
          Population.of(results.places()), text.of("resultdesk.places.source"), List.of());
    }
    var set = sets.get(Long.parseLong(chosen));
    var figures = sets.figures(set.id(), AsOf.NOW, null, MOST_FIGURES);
    var here = municipalities.get(Acting.now().municipality());
    var table =
        PopulationTable.of(
            Population.of(figures, here),
            asked.stream().filter(each -> "BACKGROUND".equals(each.factor())).toList());
    return new People(table.text(), source(set), told(text, table));
  }

  private static String source(DataSet set) {
    var publisher = set.provenance().publisher();
    return set.provenance().title() + (publisher == null ? "" : ", " + publisher);
  }

  private static List<String> told(Text text, PopulationTable table) {
    var told = new ArrayList<String>();
    if (table.text().isEmpty()) {
      told.add(text.of("resultdesk.noFit"));
    }
    table.joined().stream()
        .collect(
            Collectors.groupingBy(
                PopulationTable.Joined::answer,
                java.util.LinkedHashMap::new,
                Collectors.mapping(PopulationTable.Joined::word, Collectors.joining(", "))))
        .forEach((answer, words) ->
            told.add(
                answer.isEmpty()
                    ? text.of("resultdesk.outside", words)
                    : text.of("resultdesk.joined", words, answer)));
    if (!table.broken().isEmpty()) {
      told.add(text.of("resultdesk.broken", String.join(", ", table.broken())));
    }
    return told;
  }

  List<Option> populations(String chosen) {
    return sets(DataKind.POPULATION, chosen);
  }

  List<Option> surveys(String chosen) {
    return sets(DataKind.SURVEY, chosen);
  }

  private List<Option> sets(DataKind kind, String chosen) {
    return sets.list().stream()
        .filter(set -> set.kind() == kind)
        .map(set -> {
          var id = Long.toString(set.id());
          return new Option(id, set.provenance().title() + " · " + set.ref(), id.equals(chosen));
        })
        .toList();
  }

  /// The figures of a published survey that can stand beside an answer.
  List<Option> figures(Text text, String set, String chosen) {
    return !set.matches("\\d{1,18}")
        ? List.of()
        : sets.figures(Long.parseLong(set), AsOf.NOW, null, MOST_SHOWN).stream()
            .filter(each -> each.value() instanceof Value.Known)
            .map(each -> {
              var line = Long.toString(each.line()) + "/" + said(each.measure());
              return new Option(line, told(text, each), line.equals(chosen));
            })
            .toList();
  }

  private static String told(Text text, Figure each) {
    var words = new ArrayList<String>(List.of(area(each)));
    List.of(said(each.category()), said(each.subgroup()), said(each.measure()), period(each))
        .forEach(word -> {
          if (!word.isEmpty()) {
            words.add(word);
          }
        });
    return String.join(" · ", words) + ": " + text.number(number(each));
  }

  /// Of a figure that is known.
  private static BigDecimal number(Figure each) {
    return BigDecimal.valueOf(Objects.requireNonNull(each.value().orNull())).stripTrailingZeros();
  }

  private static String said(@org.jspecify.annotations.Nullable String word) {
    return word == null ? "" : word;
  }

  private static String area(Figure each) {
    var name = each.area().name();
    return name == null ? said(each.area().code()) : name;
  }

  private static String period(Figure each) {
    var starts = each.starts();
    return starts == null ? "" : Integer.toString(starts.getYear());
  }

  /// The chosen figure as a line of the comparisons: question;code;source;level;period;percent. The
  /// level names the area, and says that it is not the municipality where it is another.
  String comparison(Text text, String set, String figure, String answer) {
    if (!set.matches("\\d{1,18}")) {
      return "";
    }
    var from = sets.get(Long.parseLong(set));
    return sets.figures(from.id(), AsOf.NOW, null, MOST_SHOWN).stream()
        .filter(each -> each.value() instanceof Value.Known)
        .filter(each -> (each.line() + "/" + said(each.measure())).equals(figure))
        .findFirst()
        .map(each ->
            String.join(
                ";",
                answer,
                source(from).replace(';', ','),
                level(text, from, each).replace(';', ','),
                period(each),
                number(each).toPlainString()))
        .orElse("");
  }

  private String level(Text text, DataSet set, Figure each) {
    var here = municipalities.get(Acting.now().municipality());
    var code = each.area().code();
    var level = set.provenance().level();
    var name = area(each) + (level == null ? "" : " (" + level + ")");
    return here.code().equals(code) || area(each).isEmpty()
        ? name.isBlank() ? here.name() : name
        : text.of("resultdesk.otherLevel", name, here.name());
  }
}
