package se.loftet.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// One row of the sheet `survey`.
///
/// @param number as the spreadsheet shows it
/// @param type of the question, without the name of its list
/// @param list the list of choices it takes from, blank for none
record XlsFormRow(int number, String type, String list, Map<String, String> cells) {
  private static final Pattern NUMBER = Pattern.compile("([<>]=)\\s*(-?\\d{1,9})");
  private static final Pattern STEPS = Pattern.compile("(start|end)=(\\d{1,4})");

  static XlsFormRow of(int number, Map<String, String> cells) {
    var words = cells.getOrDefault("type", "").split("\\s+", 2);
    return new XlsFormRow(
        number,
        words[0].toLowerCase(Locale.ROOT).replace(' ', '_'),
        words.length == 2 ? words[1] : "",
        cells);
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  String name() {
    return cell("name");
  }

  boolean required() {
    return cell("required").matches("(?i)yes|true");
  }

  /// The texts in the columns that begin with the word, in our languages.
  List<Wording> wordings(String word) {
    return wordings(cells, word);
  }

  static List<Wording> wordings(Map<String, String> cells, String word) {
    return AnswerWords.LANGUAGES.stream()
        .filter(language -> cells.containsKey(word + "::" + language))
        .map(language -> new Wording(language, cells.getOrDefault(word + "::" + language, "")))
        .toList();
  }

  List<Heading> headings() {
    return wordings("label").stream()
        .map(each -> new Heading(each.language(), each.text(), cell("hint::" + each.language())))
        .toList();
  }

  /// The least under `>=` and the most under `<=`, as far as they are given.
  Map<String, Integer> limits() {
    var limits = new LinkedHashMap<String, Integer>();
    var constraint = NUMBER.matcher(cell("constraint"));
    while (constraint.find()) {
      limits.put(constraint.group(1), Integer.parseInt(constraint.group(2)));
    }
    var steps = STEPS.matcher(cell("parameters"));
    while (steps.find()) {
      limits.put(steps.group(1).equals("start") ? ">=" : "<=", Integer.parseInt(steps.group(2)));
    }
    return limits;
  }
}
