package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.sampling.ResultSheets;
import se.loftet.sampling.SurveyResult;
import se.loftet.sampling.SurveyResults;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;

/// Puts the words of a language on how a result is computed, what it says, and its release.
@Component
class ResultDeskPages {
  private final Surveys surveys;
  private final SurveyResults results;
  private final ResultSources sources;
  private final ResultOutcomes outcomes;
  private final ResultStances stances;
  private final StaffChrome chrome;

  ResultDeskPages(
      Surveys surveys,
      SurveyResults results,
      ResultSources sources,
      ResultOutcomes outcomes,
      ResultStances stances,
      StaffChrome chrome) {
    this.surveys = surveys;
    this.results = results;
    this.sources = sources;
    this.outcomes = outcomes;
    this.stances = stances;
    this.chrome = chrome;
  }

  static String back(String slug, long id) {
    return "redirect:/arbete/" + slug + "/enkater/" + id + "/resultat";
  }

  static String typed(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }

  private List<Option> promises(HttpServletRequest request) {
    return outcomes.promises().stream()
        .map(each -> {
          var id = Long.toString(each.head().id());
          return new Option(id, Labels.of(each), id.equals(typed(request, "lofte")));
        })
        .toList();
  }

  private static List<Option> figures(
      HttpServletRequest request, SurveyResult result, ResultSheets sheets) {
    var figures = ResultOutcomes.figures(result);
    return IntStream.range(0, figures.size())
        .mapToObj(i -> {
          var value = Integer.toString(i);
          boolean chosen = value.equals(typed(request, "utfall"));
          return new Option(value, sheets.told(figures.get(i)), chosen);
        })
        .toList();
  }

  /// The page with what stood in the way.
  String show(HttpServletRequest request, Model model, String slug, long id, Refused.Rule rule) {
    return show(request, model, slug, id, chrome.text(request).of(rule));
  }

  /// @param fault what stood in the way, in words, blank if nothing did
  String show(HttpServletRequest request, Model model, String slug, long id, String fault) {
    var text = chrome.text(request);
    var survey = surveys.survey(id);
    var questionnaire = results.questionnaire(survey);
    var result = results.of(new Ref<>(id)).orElse(null);
    var released = result == null ? null : result.head().released();
    var self = "/arbete/" + slug + "/enkater/" + id;
    var fetch = typed(request, "hamta");
    var people =
        fetch.equals("befolkning")
            ? sources.people(text, typed(request, "befolkning"), questionnaire.questions())
            : null;
    boolean closed = survey.state() == Survey.State.CLOSED;
    model.addAttribute("chrome", chrome.of(request, text.of("resultdesk.title")));
    model.addAttribute(
        "page",
        new ResultDeskPage(
            survey.title(),
            self,
            self + "/resultat",
            fault,
            closed,
            survey.sampled(),
            closed && released == null && Acting.now().may(Right.EDIT),
            result != null && released == null && Acting.now().may(Right.RELEASE),
            released != null && Acting.now().may(Right.RELEASE),
            result == null ? 0 : result.head().id(),
            result == null ? 0 : result.head().version(),
            people == null
                ? sent(request, "tabeller", result == null ? null : result.margins())
                : people.text(),
            people == null
                ? sent(request, "kalla", result == null ? null : result.marginSource())
                : people.source(),
            people == null ? List.of() : people.told(),
            sources.populations(typed(request, "befolkning")),
            sources.surveys(typed(request, "datamangd")),
            sources.figures(text, typed(request, "datamangd"), typed(request, "siffra")),
            backgrounds(request, questionnaire, result),
            centres(request, questionnaire, result),
            sent(request, "index", result == null ? null : result.cuts()),
            comparisons(text, request, result, fetch),
            questionnaire.questions().stream()
                .flatMap(q -> ResultKeys.of(questionnaire, q).stream())
                .toList(),
            result == null ? null : new ResultSheets(text, result, questionnaire).sheet(),
            released == null ? "" : "/" + slug + "/enkat/" + survey.head().ref() + "/resultat",
            released == null || !Acting.now().may(Right.EDIT) ? List.of() : promises(request),
            released == null || result == null
                ? List.of()
                : figures(request, result, new ResultSheets(text, result, questionnaire)),
            typed(request, "utfall").equals("sparat"),
            released == null || result == null || !Acting.now().may(Right.EDIT)
                ? null
                : stances.form(request, text, survey, result, self + "/resultat/hallning")));
    return "workplace/result";
  }

  private static String sent(HttpServletRequest request, String name, @Nullable String otherwise) {
    return request.getParameter(name) == null
        ? Objects.requireNonNullElse(otherwise, "")
        : typed(request, name);
  }

  /// What stands in the box, with the figure that was just picked as its last line.
  private String comparisons(
      Text text, HttpServletRequest request, @Nullable SurveyResult result, String fetch) {
    var before =
        sent(request, "jamfor", result == null ? null : ComparisonLines.of(result.comparisons()));
    var picked =
        fetch.equals("jamforelse")
            ? sources.comparison(
                text, typed(request, "datamangd"), typed(request, "siffra"), typed(request, "svar"))
            : "";
    return picked.isEmpty() ? before : before.isEmpty() ? picked : before + "\n" + picked;
  }

  private static List<Option> backgrounds(
      HttpServletRequest request, Questionnaire questionnaire, @Nullable SurveyResult result) {
    var sent = request.getParameterValues("dela");
    var chosen =
        sent != null
            ? List.of(sent)
            : result == null
                ? List.<String>of()
                : result.figures().stream().map(each -> each.by()).distinct().toList();
    return divides(questionnaire)
        .map(each ->
            new Option(
                each.id(),
                each.in("sv"),
                chosen.contains(each.id())
                    || (sent == null
                        && result == null
                        && each.id().matches("kon|alder|kommundel"))))
        .toList();
  }

  private static Stream<Question> divides(Questionnaire questionnaire) {
    return questionnaire.questions().stream()
        .filter(each -> each.type() == Question.Type.SINGLE && "BACKGROUND".equals(each.factor()));
  }

  private static List<Option> centres(
      HttpServletRequest request, Questionnaire questionnaire, @Nullable SurveyResult result) {
    var kept = result == null ? "" : SurveyResults.centre(result, questionnaire);
    var chosen = sent(request, "korsa", kept);
    return divides(questionnaire)
        .map(each -> new Option(each.id(), each.in("sv"), each.id().equals(chosen)))
        .toList();
  }
}
