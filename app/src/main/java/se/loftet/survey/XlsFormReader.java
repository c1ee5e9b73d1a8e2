package se.loftet.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// Reads a questionnaire from an XLSForm. What is no question is passed over and named; a type or a
/// condition we do not have is a fault with its row.
final class XlsFormReader {
  private static final int MOST_INFLATED = 20_000_000;
  private static final int MOST_ROWS = 2_000;
  private static final int LONGEST = 2_000;
  private static final Pattern LANGUAGE =
      Pattern.compile("\\(([a-z]{2,3}(?:-[a-z]{1,8})*)\\)\\s*$");
  private static final Pattern PART = Pattern.compile("\\$\\{([^}]+)\\}\\s*=\\s*'([^']*)'");
  private static final Pattern NUMBER = Pattern.compile("([<>]=)\\s*(-?\\d{1,9})");
  private static final Pattern STEPS = Pattern.compile("(start|end)=(\\d{1,4})");
  private static final Set<String> NOTHING_TO_ASK =
      Set.of(
          "note", "start", "end", "today", "deviceid", "calculate", "hidden", "username", "audit");

  private final List<Map<String, String>> choices;
  private final List<XlsForm.Fault> faults = new ArrayList<>();
  private final List<String> passed = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private @Nullable Question group;

  private XlsFormReader(List<Map<String, String>> choices) {
    this.choices = choices;
  }

  /// What the workbook asks, or why it cannot be read.
  static XlsForm read(byte[] file) {
    try {
      if (inflated(file) > MOST_INFLATED) {
        return XlsForm.unreadable("xlsform.tooLarge");
      }
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
        return new XlsFormReader(rows(book, "choices"))
            .form(rows(book, "survey"), rows(book, "settings"));
      }
    } catch (IOException
        | ExcelReaderException
        | IllegalArgumentException
        | IndexOutOfBoundsException broken) {
      return XlsForm.unreadable("xlsform.unreadable");
    }
  }

  /// Bytes of the workbook unpacked, counted no further than what is too many.
  private static long inflated(byte[] file) throws IOException {
    long all = 0;
    try (var zip = ZipFile.builder().setByteArray(file).get()) {
      var buffer = new byte[8192];
      for (var entry : Collections.list(zip.getEntries())) {
        try (var in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0 && all <= MOST_INFLATED; n = in.read(buffer)) {
            all += n;
          }
        }
      }
    }
    return all;
  }

  /// The rows of a sheet as cells by column name, `label::sv` for a label in Swedish.
  private static List<Map<String, String>> rows(ReadableWorkbook book, String name)
      throws IOException {
    var sheet = book.findSheet(name).orElse(null);
    if (sheet == null) {
      return List.of();
    }
    var rows = new ArrayList<Map<String, String>>();
    var head = new ArrayList<String>();
    for (var row : sheet.read().stream().limit(MOST_ROWS).toList()) {
      if (head.isEmpty()) {
        row.forEach(cell -> head.add(column(text(cell))));
      } else {
        rows.add(cells(row, head));
      }
    }
    return rows;
  }

  private static Map<String, String> cells(Row row, List<String> head) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(head.size(), row.getCellCount()); i++) {
      var text = text(row.getCell(i));
      if (!text.isEmpty() && !head.get(i).isEmpty()) {
        cells.putIfAbsent(head.get(i), text);
      }
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    var raw = cell == null ? null : cell.getText();
    var plain = raw == null ? "" : raw.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  private static String column(String head) {
    var words = head.split("::?", 2);
    var word = words[0].strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    if (!word.equals("label") && !word.equals("hint")) {
      return head.strip().toLowerCase(Locale.ROOT);
    }
    var language = words.length == 1 ? null : LANGUAGE.matcher(words[1]);
    return language != null && language.find()
        ? word + "::" + language.group(1)
        : word + "::" + (words.length == 1 ? "sv" : words[1].strip().toLowerCase(Locale.ROOT));
  }

  private XlsForm form(List<Map<String, String>> survey, List<Map<String, String>> settings) {
    if (survey.isEmpty()) {
      return XlsForm.unreadable("xlsform.noSurvey");
    }
    int number = 1;
    for (var row : survey) {
      number++;
      if (!row.isEmpty()) {
        read(row, number);
      }
    }
    var languages =
        AnswerWords.LANGUAGES.stream()
            .filter(each -> survey.stream().anyMatch(row -> row.containsKey("label::" + each)))
            .toList();
    if (questions.isEmpty() && faults.isEmpty()) {
      faults.add(new XlsForm.Fault(0, "xlsform.asksNothing", ""));
    }
    var title = settings.isEmpty() ? "" : settings.getFirst().getOrDefault("form_title", "");
    return new XlsForm(
        title,
        languages.isEmpty() ? List.of("sv") : languages,
        List.copyOf(headings),
        List.copyOf(questions),
        List.copyOf(faults),
        List.copyOf(passed));
  }

  private void read(Map<String, String> row, int number) {
    var words = row.getOrDefault("type", "").split("\\s+", 2);
    var type = words[0].toLowerCase(Locale.ROOT).replace(' ', '_');
    var list = words.length == 2 ? words[1] : "";
    var name = row.getOrDefault("name", "");
    if (name.equals("loftet_rubrik")) {
      wordings(row, "label").forEach(each -> headings.add(heading(row, each)));
    } else if (type.isEmpty() || NOTHING_TO_ASK.contains(type)) {
      passed.add(name.isEmpty() ? type : name);
    } else if (type.equals("end_group")) {
      end(number);
    } else if (!name.matches("[A-Za-z][A-Za-z0-9_.-]{0,60}")) {
      faults.add(new XlsForm.Fault(number, "xlsform.name", name));
    } else if (group != null) {
      line(group, row, type, list, number);
    } else {
      question(row, type, list, number);
    }
  }

  private static Heading heading(Map<String, String> row, Wording title) {
    var about = row.getOrDefault("hint::" + title.language(), "");
    return new Heading(title.language(), title.text(), about);
  }

  private void question(Map<String, String> row, String type, String list, int number) {
    var known =
        switch (type) {
          case "select_one" ->
              list.equals(XlsFormWriter.PLACES) ? Question.Type.AREA : Question.Type.SINGLE;
          case "select_multiple" -> Question.Type.MULTIPLE;
          case "integer" -> Question.Type.NUMBER;
          case "text" -> Question.Type.TEXT;
          case "range" -> Question.Type.SCALE;
          case "geopoint" -> Question.Type.POINT;
          case "begin_group" -> Question.Type.MATRIX;
          default -> null;
        };
    if (known == null) {
      faults.add(new XlsForm.Fault(number, "xlsform.type", type));
      return;
    }
    var choices = list.isEmpty() || known == Question.Type.AREA ? List.<Choice>of() : choices(list);
    boolean named = choices.stream().allMatch(each -> each.code().matches("[\\w.-]{1,60}"));
    if (!named || (choices.isEmpty() && !list.isEmpty() && known != Question.Type.AREA)) {
      faults.add(new XlsForm.Fault(number, "xlsform.list", list));
    }
    var made = made(row, known, choices, number);
    if (known == Question.Type.MATRIX) {
      group = made;
    } else {
      add(made, number);
    }
  }

  private Question made(
      Map<String, String> row, Question.Type type, List<Choice> choices, int number) {
    var text = wordings(row, "label");
    if (text.isEmpty()) {
      faults.add(new XlsForm.Fault(number, "xlsform.label", row.getOrDefault("name", "")));
    }
    var limits = limits(row);
    return new Question(
        row.getOrDefault("name", "").replace('.', '_'),
        false,
        type,
        row.getOrDefault("required", "").matches("(?i)yes|true"),
        row.get("loftet::factor"),
        text,
        wordings(row, "hint"),
        choices,
        List.of(),
        limits.get(">="),
        limits.get("<="),
        showIf(row, number));
  }

  private static Map<String, Integer> limits(Map<String, String> row) {
    var limits = new LinkedHashMap<String, Integer>();
    var constraint = NUMBER.matcher(row.getOrDefault("constraint", ""));
    while (constraint.find()) {
      limits.put(constraint.group(1), Integer.parseInt(constraint.group(2)));
    }
    var steps = STEPS.matcher(row.getOrDefault("parameters", ""));
    while (steps.find()) {
      limits.put(steps.group(1).equals("start") ? ">=" : "<=", Integer.parseInt(steps.group(2)));
    }
    return limits;
  }

  private static List<Wording> wordings(Map<String, String> row, String word) {
    return AnswerWords.LANGUAGES.stream()
        .filter(language -> row.containsKey(word + "::" + language))
        .map(language -> new Wording(language, row.getOrDefault(word + "::" + language, "")))
        .toList();
  }

  private List<Choice> choices(String list) {
    return choices.stream()
        .filter(row -> row.getOrDefault("list_name", "").equals(list))
        .map(row ->
            new Choice(
                row.getOrDefault("name", ""),
                wordings(row, "label"),
                row.getOrDefault("loftet::missing", "").equals("yes")))
        .toList();
  }

  /// Only conditions that name one question and codes of it, joined by `or`.
  private @Nullable ShowIf showIf(Map<String, String> row, int number) {
    var relevant = row.getOrDefault("relevant", "");
    if (relevant.isEmpty()) {
      return null;
    }
    var names = new HashSet<String>();
    var codes = new ArrayList<String>();
    var part = PART.matcher(relevant);
    while (part.find()) {
      names.add(part.group(1).replaceFirst("\\..*", ""));
      if (!codes.contains(part.group(2))) {
        codes.add(part.group(2));
      }
    }
    var rest = PART.matcher(relevant).replaceAll("").replaceAll("\\s*or\\s*", "").strip();
    if (names.size() != 1 || !rest.isEmpty()) {
      faults.add(new XlsForm.Fault(number, "xlsform.relevant", relevant));
      return null;
    }
    return new ShowIf(names.iterator().next(), List.copyOf(codes));
  }

  /// A line of a matrix: a single question of its group.
  private void line(
      Question matrix, Map<String, String> row, String type, String list, int number) {
    if (!type.equals("select_one") || choices(list).isEmpty()) {
      faults.add(new XlsForm.Fault(number, "xlsform.group", row.getOrDefault("name", "")));
      return;
    }
    var code =
        row.getOrDefault("name", "").replaceFirst("^" + Pattern.quote(matrix.id()) + "\\.", "");
    var lines = new ArrayList<>(matrix.rows());
    lines.add(new Choice(code.replace('.', '_'), wordings(row, "label"), false));
    group = withRows(matrix, choices(list), lines);
  }

  private static Question withRows(Question it, List<Choice> choices, List<Choice> rows) {
    return new Question(
        it.id(),
        it.bank(),
        it.type(),
        it.required(),
        it.factor(),
        it.text(),
        it.hint(),
        choices,
        List.copyOf(rows),
        it.least(),
        it.most(),
        it.showIf());
  }

  private void end(int number) {
    var whole = group;
    group = null;
    if (whole != null) {
      add(whole, number);
    }
  }

  /// A question that says what the bank says under the same name is the bank's.
  private void add(Question made, int number) {
    var condition = made.showIf();
    if (questions.stream().anyMatch(each -> each.id().equals(made.id()))) {
      faults.add(new XlsForm.Fault(number, "xlsform.twice", made.id()));
    } else if (condition != null
        && questions.stream().noneMatch(each -> each.id().equals(condition.question()))) {
      faults.add(new XlsForm.Fault(number, "xlsform.relevant", condition.question()));
    } else {
      questions.add(
          QuestionBank.bank().question(made.id()).filter(bank -> same(bank, made)).orElse(made));
    }
  }

  private static boolean same(Question bank, Question made) {
    return bank.type() == made.type()
        && bank.in("sv").equals(made.in("sv"))
        && codes(bank.choices()).equals(codes(made.choices()))
        && codes(bank.rows()).equals(codes(made.rows()));
  }

  private static List<String> codes(List<Choice> choices) {
    return choices.stream().map(Choice::code).toList();
  }
}
