package se.loftet.workplace.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.DataSet;
import se.loftet.editor.Option;
import se.loftet.finding.Method;
import se.loftet.finding.Sheet;
import se.loftet.platform.web.Text;

/// Puts what can be chosen into words.
record AskOptions(Text text, Asked asked) {

  AskPage.Choosing choosing() {
    boolean survey = asked.method() == Method.SURVEY;
    return new AskPage.Choosing(
        areas(),
        options(asked.contents().categories(), asked.category(), "finding.ask.allCategories"),
        options(asked.contents().measures(), asked.measure(), "finding.ask.anyMeasure"),
        beside(),
        grounds(),
        compared(),
        asked.from(),
        asked.to(),
        survey ? asked.answers() : null,
        fault());
  }

  private @Nullable String fault() {
    return asked.readable()
        ? null
        : text.of(asked.counted() ? "finding.ask.badDay" : "finding.ask.badAnswers");
  }

  private List<Option> areas() {
    var areas = new ArrayList<Option>();
    areas.add(new Option("", text.of("finding.ask.allAreas"), asked.area().isEmpty()));
    Stream.concat(asked.contents().areas().stream(), asked.parts().stream())
        .forEach(each ->
            areas.add(new Option(each.code(), each.name(), each.code().equals(asked.area()))));
    return areas;
  }

  private List<Option> options(List<String> words, String chosen, String all) {
    if (words.isEmpty()) {
      return List.of();
    }
    var options = new ArrayList<Option>();
    options.add(new Option("", text.of(all), chosen.isEmpty()));
    words.forEach(
        word -> options.add(new Option(word, Sheet.name(text, word), word.equals(chosen))));
    return options;
  }

  private List<Option> beside() {
    if (asked.residents().isEmpty()) {
      return List.of();
    }
    var options = new ArrayList<Option>();
    options.add(new Option("", text.of("finding.ask.noBeside"), asked.beside().isEmpty()));
    asked.residents().forEach(set -> options.add(option(set)));
    return options;
  }

  private List<Option> grounds() {
    if (asked.grounds().isEmpty()) {
      return List.of();
    }
    var options = new ArrayList<Option>();
    options.add(new Option("", text.of("finding.ask.noGround"), asked.districts().isEmpty()));
    for (var set : asked.grounds()) {
      var id = Long.toString(set.id());
      options.add(new Option(id, set.provenance().title(), id.equals(asked.districts())));
    }
    return options;
  }

  private Option option(DataSet set) {
    var id = Long.toString(set.id());
    return new Option(id, set.provenance().title(), id.equals(asked.beside()));
  }

  private List<Option> compared() {
    return asked.method() != Method.COMPARED
        ? List.of()
        : asked.contents().areas().stream()
            .filter(area -> area.code().length() == 4 && !area.code().equals(asked.area()))
            .map(area ->
                new Option(area.code(), area.name(), asked.compared().contains(area.code())))
            .toList();
  }
}
