package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.web.Text;
import se.loftet.reading.CodeBook;
import se.loftet.sampling.Microdata;
import se.loftet.sampling.WaveVariable;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Wording;

/// The questions of the bank as rows to map variables to: what was typed, or what the file's own
/// names and words suggest.
///
/// @param data the file, none before it is read
/// @param fresh whether it is read for the first time, so that suggestions are made
record WaveRows(HttpServletRequest request, @Nullable Microdata data, boolean fresh) {
  private static final int MOST_LEVELS = 40;

  /// A question that has answers to choose from, or a row of a matrix.
  record Asked(String key, String words, List<Choice> choices) {}

  /// @param text the words for an answer of several that was chosen, and one that was not
  static List<Asked> asked(Questionnaire bank, Text text) {
    var asked = new ArrayList<Asked>();
    for (var question : bank.questions()) {
      if (question.type() == Question.Type.SINGLE) {
        asked.add(new Asked(question.id(), question.in("sv"), question.choices()));
      } else if (question.type() == Question.Type.MULTIPLE) {
        for (var choice : question.choices()) {
          var words = question.in("sv") + " – " + choice.in("sv");
          var key = WaveVariable.chosen(question.id(), choice.code());
          asked.add(new Asked(key, words, chosen(text)));
        }
      } else if (question.type() == Question.Type.MATRIX) {
        for (var row : question.rows()) {
          var words = question.in("sv") + " – " + row.in("sv");
          asked.add(new Asked(question.key(row), words, question.choices()));
        }
      }
    }
    return asked;
  }

  private static List<Choice> chosen(Text text) {
    return List.of(
        new Choice(WaveVariable.YES, List.of(new Wording("sv", text.of("wave.chosen"))), false),
        new Choice(WaveVariable.NO, List.of(new Wording("sv", text.of("wave.notChosen"))), false));
  }

  WavePage.Row row(Asked asked) {
    var variable = variable(asked);
    var found = data == null ? null : data.variables().contains(variable) ? variable : null;
    var levels = found == null || data == null ? List.<String>of() : levels(data, found);
    var told = found == null || data == null ? null : data.variable(found);
    var suggested = told == null || !suggests(asked) ? null : suggested(asked, told, levels);
    return new WavePage.Row(
        asked.key(),
        asked.words(),
        variable,
        told == null ? "" : told.label(),
        told == null
            ? ""
            : levels.stream()
                .map(code -> said(code, told.meaning(code)))
                .collect(Collectors.joining(" · ")),
        asked.choices().stream()
            .map(choice -> field(asked.key(), choice.code(), choice.in("sv"), suggested))
            .toList(),
        field(asked.key(), "", "", suggested));
  }

  private static List<String> levels(Microdata data, String variable) {
    return data.levels(variable).stream().limit(MOST_LEVELS).toList();
  }

  private static String said(String code, String meaning) {
    return code.equals(meaning) ? code : code + " = " + meaning;
  }

  private WavePage.Codes field(
      String key, String answer, String words, @Nullable Map<String, String> suggested) {
    var name = "kod." + key + "." + answer;
    var codes =
        suggested == null
            ? typed(name)
            : suggested.entrySet().stream()
                .filter(each -> each.getValue().equals(answer))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    return new WavePage.Codes(name, words, codes);
  }

  private String variable(Asked asked) {
    return !fresh || data == null
        ? typed("var." + asked.key())
        : data.variables().stream()
            .filter(name -> fits(asked, name, data.variable(name)))
            .findFirst()
            .orElse("");
  }

  private static boolean fits(Asked asked, String name, CodeBook.Variable told) {
    return plain(name).equals(plain(asked.key()))
        || (!told.label().isBlank() && plain(told.label()).equals(plain(asked.words())));
  }

  /// Whether nothing was typed of the question's codes for this variable.
  private boolean suggests(Asked asked) {
    return fresh
        || !typed("var." + asked.key()).equals(typed("last." + asked.key()))
        || (typed("kod." + asked.key() + ".").isEmpty()
            && asked.choices().stream()
                .allMatch(c -> typed("kod." + asked.key() + "." + c.code()).isEmpty()));
  }

  /// Which answer each code seems to be: the one with its words, or with its code when the file has
  /// no words for it.
  private static Map<String, String> suggested(
      Asked asked, CodeBook.Variable told, List<String> levels) {
    var suggested = new LinkedHashMap<String, String>();
    for (var level : levels) {
      var meaning = told.meaning(level);
      asked.choices().stream()
          .filter(choice ->
              meaning.equals(level)
                  ? choice.code().equals(level)
                  : plain(choice.in("sv")).equals(plain(meaning)))
          .findFirst()
          .ifPresent(choice -> suggested.put(level, choice.code()));
    }
    return suggested;
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /// What was mapped: the codes of every question a variable was named for.
  List<WaveVariable> mapped(List<Asked> all) {
    return all.stream().flatMap(asked -> mapped(asked).stream()).toList();
  }

  private Optional<WaveVariable> mapped(Asked asked) {
    var variable = typed("var." + asked.key());
    if (variable.isEmpty()) {
      return Optional.empty();
    }
    var codes = new ArrayList<WaveVariable.Code>();
    asked.choices().forEach(choice -> add(codes, asked.key(), choice.code()));
    add(codes, asked.key(), "");
    return Optional.of(new WaveVariable(asked.key(), variable, codes));
  }

  private void add(List<WaveVariable.Code> codes, String key, String answer) {
    for (var code : typed("kod." + key + "." + answer).split("\\s*[,;]\\s*", -1)) {
      if (!code.isBlank()) {
        codes.add(new WaveVariable.Code(code.strip(), answer));
      }
    }
  }

  private String typed(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
