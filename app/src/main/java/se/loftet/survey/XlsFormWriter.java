package se.loftet.survey;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a questionnaire as XLSForm (xlsform.org), the workbook other survey programs read: sheets
/// `survey`, `choices` and `settings`, a label column for each language.
///
/// A matrix becomes a group of single questions, an area a choice from the list `platser`. The
/// columns `loftet::factor` and `loftet::missing` are ours; others pass over them.
final class XlsFormWriter {
  /// The list of choices that stands for the places of the municipality.
  static final String PLACES = "platser";

  private final Questionnaire questionnaire;
  private final Map<String, String> places;
  private final List<List<String>> rows = new ArrayList<>();
  private final Map<String, List<Choice>> lists = new LinkedHashMap<>();

  private XlsFormWriter(Questionnaire questionnaire, Map<String, String> places) {
    this.questionnaire = questionnaire;
    this.places = places;
  }

  /// Writes the workbook and leaves the stream open.
  ///
  /// @param places name by `ref` of what can be chosen as an area
  static void write(Questionnaire questionnaire, Map<String, String> places, OutputStream out)
      throws IOException {
    new XlsFormWriter(questionnaire, places).write(out);
  }

  private void write(OutputStream out) throws IOException {
    questionnaire.questions().forEach(this::question);
    try (var book = new Workbook(out, "Loftet", "1.0")) {
      fill(book.newWorksheet("survey"), survey());
      fill(book.newWorksheet("choices"), choices());
      fill(book.newWorksheet("settings"), settings());
      book.finish();
    }
  }

  private static void fill(Worksheet sheet, List<List<String>> rows) {
    for (int y = 0; y < rows.size(); y++) {
      for (int x = 0; x < rows.get(y).size(); x++) {
        var cell = rows.get(y).get(x);
        if (!cell.isEmpty()) {
          sheet.value(y, x, cell);
        }
      }
    }
  }

  private List<List<String>> survey() {
    var head = new ArrayList<>(List.of("type", "name"));
    head.addAll(columns("label"));
    head.addAll(columns("hint"));
    head.addAll(
        List.of(
            "required", "relevant", "constraint", "parameters", "appearance", "loftet::factor"));
    var all = new ArrayList<List<String>>();
    all.add(head);
    all.add(heading());
    all.addAll(rows);
    return all;
  }

  private List<String> columns(String word) {
    return questionnaire.languages().stream()
        .map(each -> word + "::" + AnswerWords.in(each).of("name") + " (" + each + ")")
        .toList();
  }

  /// Title and introduction, as a note before the first question.
  private List<String> heading() {
    var row = new ArrayList<>(List.of("note", "loftet_rubrik"));
    for (var language : questionnaire.languages()) {
      row.add(heading(language).map(Heading::title).orElse(""));
    }
    for (var language : questionnaire.languages()) {
      row.add(heading(language).map(Heading::about).orElse(""));
    }
    return row;
  }

  private java.util.Optional<Heading> heading(String language) {
    return questionnaire.headings().stream()
        .filter(each -> each.language().equals(language))
        .findFirst();
  }

  private void question(Question it) {
    switch (it.type()) {
      case SINGLE -> row("select_one " + list(it), it.id(), it, "", "");
      case MULTIPLE -> row("select_multiple " + list(it), it.id(), it, "", "");
      case AREA -> row("select_one " + PLACES, it.id(), it, "", "");
      case POINT -> row("geopoint", it.id(), it, "", "");
      case SHAPE -> row("geoshape", it.id(), it, "", "");
      case TEXT -> row("text", it.id(), it, length(it), "");
      case NUMBER -> row("integer", it.id(), it, limits(it), "");
      case SCALE ->
          row("range", it.id(), it, "", "start=%d end=%d step=1".formatted(least(it), most(it)));
      case MATRIX -> matrix(it);
    }
  }

  private static int least(Question it) {
    return it.least() == null ? 0 : it.least();
  }

  private static int most(Question it) {
    return it.most() == null ? 10 : it.most();
  }

  private static String length(Question it) {
    return it.most() == null ? "" : "string-length(.) <= " + it.most();
  }

  private static String limits(Question it) {
    var limits = new ArrayList<String>();
    if (it.least() != null) {
      limits.add(". >= " + it.least());
    }
    if (it.most() != null) {
      limits.add(". <= " + it.most());
    }
    return String.join(" and ", limits);
  }

  private void matrix(Question it) {
    var group = row("begin_group", it.id(), it, "", "");
    group.set(group.size() - 2, "table-list");
    var list = list(it);
    for (var line : it.rows()) {
      var cells = new ArrayList<>(List.of("select_one " + list, it.key(line)));
      cells.addAll(texts(line.text()));
      rows.add(cells);
    }
    rows.add(List.of("end_group"));
  }

  private List<String> row(
      String type, String name, Question it, String constraint, String parameters) {
    var row = new ArrayList<>(List.of(type, name));
    row.addAll(texts(it.text()));
    row.addAll(texts(it.hint()));
    row.add(it.required() ? "yes" : "");
    row.add(relevant(it));
    row.add(constraint);
    row.add(parameters);
    row.add("");
    row.add(it.factor() == null ? "" : it.factor());
    rows.add(row);
    return row;
  }

  private List<String> texts(List<Wording> wordings) {
    return questionnaire.languages().stream()
        .map(language -> Wording.exact(language, wordings).map(Wording::text).orElse(""))
        .toList();
  }

  /// `${name} = 'code'` for each code; a matrix is asked by each of its rows.
  private String relevant(Question it) {
    var condition = it.showIf();
    if (condition == null) {
      return "";
    }
    var asked = questionnaire.question(condition.question()).orElse(null);
    var names =
        asked == null || asked.rows().isEmpty()
            ? List.of(condition.question())
            : asked.rows().stream().map(asked::key).toList();
    return names.stream()
        .flatMap(name -> condition.codes().stream().map(code -> "${" + name + "} = '" + code + "'"))
        .collect(Collectors.joining(" or "));
  }

  /// Choices that are the same are one list.
  private String list(Question it) {
    for (var known : lists.entrySet()) {
      if (known.getValue().equals(it.choices())) {
        return known.getKey();
      }
    }
    var name = "lista" + (lists.size() + 1);
    lists.put(name, it.choices());
    return name;
  }

  private List<List<String>> choices() {
    var head = new ArrayList<>(List.of("list_name", "name"));
    head.addAll(columns("label"));
    head.add("loftet::missing");
    var all = new ArrayList<List<String>>();
    all.add(head);
    lists.forEach((name, choices) -> {
      for (var choice : choices) {
        var row = new ArrayList<>(List.of(name, choice.code()));
        row.addAll(texts(choice.text()));
        row.add(choice.missing() ? "yes" : "");
        all.add(row);
      }
    });
    places.forEach((ref, name) -> all.add(List.of(PLACES, ref, name)));
    return all;
  }

  private List<List<String>> settings() {
    var first = questionnaire.languages().getFirst();
    return List.of(
        List.of("form_title", "form_id", "version", "default_language"),
        List.of(
            questionnaire.title(),
            questionnaire.head().ref(),
            Integer.toString(questionnaire.edition()),
            AnswerWords.in(first).of("name") + " (" + first + ")"));
  }
}
