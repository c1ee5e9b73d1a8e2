package se.loftet.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes questions of the rows of an XLSForm, one after the other, and notes what is wrong.
final class XlsFormQuestions {
  private final List<Map<String, String>> lists;
  private final List<XlsForm.Fault> faults;
  private final List<Question> questions = new ArrayList<>();
  private @Nullable Question group;

  XlsFormQuestions(List<Map<String, String>> lists, List<XlsForm.Fault> faults) {
    this.lists = lists;
    this.faults = faults;
  }

  List<Question> all() {
    return List.copyOf(questions);
  }

  void take(XlsFormRow row) {
    if (!row.name().matches("[A-Za-z][A-Za-z0-9_.-]{0,60}")) {
      fault(row, "xlsform.name", row.name());
    } else if (group != null) {
      line(group, row);
    } else {
      question(row);
    }
  }

  private void fault(XlsFormRow row, String code, String word) {
    faults.add(new XlsForm.Fault(row.number(), code, word));
  }

  private static Question.@Nullable Type type(XlsFormRow row) {
    return switch (row.type()) {
      case "select_one" ->
          row.list().equals(XlsFormWriter.PLACES) ? Question.Type.AREA : Question.Type.SINGLE;
      case "select_multiple" -> Question.Type.MULTIPLE;
      case "integer" -> Question.Type.NUMBER;
      case "text" -> Question.Type.TEXT;
      case "range" -> Question.Type.SCALE;
      case "geopoint" -> Question.Type.POINT;
      case "geoshape" -> Question.Type.SHAPE;
      case "begin_group" -> Question.Type.MATRIX;
      default -> null;
    };
  }

  private void question(XlsFormRow row) {
    var type = type(row);
    if (type == null) {
      fault(row, "xlsform.type", row.type());
      return;
    }
    boolean places = type == Question.Type.AREA;
    var choices = row.list().isEmpty() || places ? List.<Choice>of() : choices(row.list());
    boolean named = choices.stream().allMatch(each -> each.code().matches("[\\w.-]{1,60}"));
    if (!named || (choices.isEmpty() && !row.list().isEmpty() && !places)) {
      fault(row, "xlsform.list", row.list());
    }
    var made = made(row, type, choices);
    if (type == Question.Type.MATRIX) {
      group = made;
    } else {
      add(made, row);
    }
  }

  private Question made(XlsFormRow row, Question.Type type, List<Choice> choices) {
    var text = row.wordings("label");
    if (text.isEmpty()) {
      fault(row, "xlsform.label", row.name());
    }
    var limits = row.limits();
    return new Question(
        row.name().replace('.', '_'),
        false,
        type,
        row.required(),
        row.cells().get("loftet::factor"),
        text,
        row.wordings("hint"),
        choices,
        List.of(),
        limits.get(">="),
        limits.get("<="),
        showIf(row));
  }

  private @Nullable ShowIf showIf(XlsFormRow row) {
    var relevant = row.cell("relevant");
    var read = XlsFormCondition.read(relevant);
    if (!relevant.isEmpty() && read.isEmpty()) {
      fault(row, "xlsform.relevant", relevant);
    }
    return read.orElse(null);
  }

  private List<Choice> choices(String list) {
    return lists.stream()
        .filter(row -> row.getOrDefault("list_name", "").equals(list))
        .map(row ->
            new Choice(
                row.getOrDefault("name", ""),
                XlsFormRow.wordings(row, "label"),
                row.getOrDefault("loftet::missing", "").equals("yes")))
        .toList();
  }

  /// A line of a matrix: a single question of its group.
  private void line(Question matrix, XlsFormRow row) {
    if (!row.type().equals("select_one") || choices(row.list()).isEmpty()) {
      fault(row, "xlsform.group", row.name());
      return;
    }
    var code = row.name().replaceFirst("^" + Pattern.quote(matrix.id()) + "\\.", "");
    var lines = new ArrayList<>(matrix.rows());
    lines.add(new Choice(code.replace('.', '_'), row.wordings("label"), false));
    group = matrix.asking(choices(row.list()), lines);
  }

  /// Ends the group that was begun.
  void end(XlsFormRow row) {
    var whole = group;
    group = null;
    if (whole != null) {
      add(whole, row);
    }
  }

  /// A question that says what the bank says under the same name is the bank's.
  private void add(Question made, XlsFormRow row) {
    var condition = made.showIf();
    if (asked(made.id())) {
      fault(row, "xlsform.twice", made.id());
    } else if (condition != null && !asked(condition.question())) {
      fault(row, "xlsform.relevant", condition.question());
    } else {
      questions.add(
          QuestionBank.bank().question(made.id()).filter(bank -> same(bank, made)).orElse(made));
    }
  }

  private boolean asked(String id) {
    return questions.stream().anyMatch(each -> each.id().equals(id));
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
