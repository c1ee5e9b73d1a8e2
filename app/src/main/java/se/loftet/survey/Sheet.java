package se.loftet.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.loftet.platform.PersonalData;

/// What somebody filled in, read against the questions: what counts as said, and what is wrong.
///
/// A question that was not to be shown is not answered, whatever was sent. What is not among the
/// choices cannot come from the form and is left out.
///
/// @param said as in [SurveyAnswer]
/// @param faults what is wrong, by the key of the question
public record Sheet(Map<String, List<String>> said, Map<String, Fault> faults) {
  static final int LONGEST = 1_000;
  private static final int MOST = 1_000_000_000;

  /// A word of [AnswerWords] under `fault.`, and what it is filled in with.
  public record Fault(String word, List<Object> values) {
    static Fault of(String word, Object... values) {
      return new Fault(word, List.of(values));
    }

    public String in(AnswerWords words) {
      return words.of("fault." + word, values.toArray());
    }
  }

  /// Reads a form.
  ///
  /// @param sent what stands in the field with this key, none or several
  /// @param places the `ref` of every place that can be chosen
  public static Sheet read(
      Questionnaire questionnaire, Function<String, List<String>> sent, Set<String> places) {
    var reading = new Reading(sent, places);
    questionnaire.questions().forEach(reading::read);
    return new Sheet(reading.said, reading.faults);
  }

  /// Whether the question is shown to who has said this so far. A matrix is asked by all its rows.
  public static boolean shown(Question question, Map<String, List<String>> said) {
    var condition = question.showIf();
    return condition == null
        || said.entrySet().stream()
            .filter(e ->
                e.getKey().equals(condition.question())
                    || e.getKey().startsWith(condition.question() + "."))
            .anyMatch(e -> e.getValue().stream().anyMatch(condition.codes()::contains));
  }

  private static final class Reading {
    private final Function<String, List<String>> sent;
    private final Set<String> places;
    private final Map<String, List<String>> said = new LinkedHashMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private Reading(Function<String, List<String>> sent, Set<String> places) {
      this.sent = sent;
      this.places = places;
    }

    private void read(Question question) {
      if (!shown(question, said)) {
        return;
      }
      switch (question.type()) {
        case SINGLE, SCALE -> choose(question, question.id(), 1);
        case MULTIPLE -> choose(question, question.id(), question.choices().size());
        case MATRIX -> question.rows().forEach(row -> choose(question, question.key(row), 1));
        case NUMBER -> number(question);
        case TEXT -> text(question);
        case POINT -> point(question);
        case SHAPE -> shape(question);
        case AREA -> area(question.id());
      }
      boolean answered =
          said.keySet().stream()
              .anyMatch(key -> key.equals(question.id()) || key.startsWith(question.id() + "."));
      if (question.required() && !answered) {
        faults.putIfAbsent(question.id(), Fault.of("required"));
      }
    }

    private void choose(Question question, String key, int most) {
      var codes = codes(question);
      var chosen = sent.apply(key).stream().filter(codes::contains).distinct().limit(most).toList();
      if (!chosen.isEmpty()) {
        said.put(key, chosen);
      }
    }

    private String word(String key) {
      var words = sent.apply(key);
      return words.isEmpty() ? "" : words.getFirst().replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
    }

    private void number(Question question) {
      var word = word(question.id());
      int least = question.least() == null ? 0 : question.least();
      int most = question.most() == null ? MOST : question.most();
      if (word.matches("-?\\d{1,9}") && inside(Integer.parseInt(word), least, most)) {
        said.put(question.id(), List.of(Integer.toString(Integer.parseInt(word))));
      } else if (!word.isEmpty()) {
        faults.put(question.id(), Fault.of("number", least, most));
      }
    }

    private static boolean inside(int number, int least, int most) {
      return number >= least && number <= most;
    }

    private void text(Question question) {
      var word = word(question.id());
      int most = question.most() == null ? LONGEST : question.most();
      if (word.length() > most) {
        faults.put(question.id(), Fault.of("long", most));
      } else if (!PersonalData.in(word).isEmpty()) {
        faults.put(question.id(), Fault.of("person"));
      } else if (!word.isEmpty()) {
        said.put(question.id(), List.of(word));
      }
    }

    private void area(String key) {
      var place = word(key);
      if (places.contains(place)) {
        said.put(key, List.of(place));
      }
    }

    private void point(Question question) {
      var degrees = word(question.id() + ".lat") + "," + word(question.id() + ".lon");
      Spot.read(degrees)
          .ifPresentOrElse(
              at -> said.put(question.id(), List.of(at.latitude(), at.longitude())),
              () -> area(question.id()));
    }

    private void shape(Question question) {
      var corners = Spot.corners(word(question.id() + ".form"));
      if (corners.isEmpty()) {
        area(question.id());
      } else {
        said.put(question.id(), corners.stream().map(Spot::written).toList());
      }
    }
  }

  /// The codes that can be chosen: those of the choices, or the steps of a scale.
  static List<String> codes(Question question) {
    var codes = new ArrayList<>(question.choices().stream().map(Choice::code).toList());
    if (question.type() == Question.Type.SCALE) {
      int least = question.least() == null ? 0 : question.least();
      int most = question.most() == null ? 10 : question.most();
      for (int step = least; step <= most; step++) {
        codes.add(Integer.toString(step));
      }
    }
    return codes;
  }

  /// The steps of a scale, least first.
  public static List<String> steps(Question question) {
    var codes = codes(question);
    return codes.subList(question.choices().size(), codes.size());
  }
}
