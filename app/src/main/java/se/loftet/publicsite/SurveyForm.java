package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Code;

/// The form of a survey as it was sent, or empty.
///
/// @param device made for this answer, by the device or with the empty form
/// @param ticket when and for which survey the empty form was handed out
/// @param nonce what the device found by counting, blank without scripts
/// @param trap a field people do not see; whoever fills it in is no person
record SurveyForm(
    String language, String code, String device, String ticket, String nonce, String trap) {
  /// The view with a question at a time.
  static final String ONE = "en";

  /// Whether a question at a time is wanted: as the button says, else as the address does.
  static boolean one(HttpServletRequest request) {
    var button = request.getParameter("byt");
    return ONE.equals(button == null ? request.getParameter("vis") : button);
  }

  static SurveyForm empty(String language, String ticket) {
    return new SurveyForm(language, "", UUID.randomUUID().toString(), ticket, "", "");
  }

  static SurveyForm sent(HttpServletRequest request, String language) {
    var device = word(request, "id", 64);
    return new SurveyForm(
        language,
        word(request, "kod", 60),
        device.matches("[0-9a-zA-Z-]{16,64}") ? device : UUID.randomUUID().toString(),
        word(request, "biljett", 120),
        word(request, "tal", 20),
        word(request, "webbplats", 20));
  }

  private static String word(HttpServletRequest request, String name, int most) {
    var raw = request.getParameter(name);
    var plain = raw == null ? "" : raw.replaceAll("\\p{Cntrl}", "").strip();
    return plain.substring(0, Math.min(most, plain.length()));
  }

  Code typed() {
    return Code.typed(code);
  }

  AnswerWords words() {
    return AnswerWords.in(language);
  }

  /// What stands in the fields of a question, by its key.
  static List<String> answers(HttpServletRequest request, String key) {
    var values = request.getParameterValues("f." + key);
    return values == null ? List.of() : List.of(values);
  }
}
