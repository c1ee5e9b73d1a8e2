package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.sampling.ResultFigure;
import se.loftet.sampling.ResultSheets;
import se.loftet.sampling.SurveyResult;
import se.loftet.sampling.SurveyResults;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;

/// What a closed survey gave: weights, figures, and the decision to show them.
@Controller
@RequestMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}/resultat")
class ResultDeskController {
  private final Surveys surveys;
  private final SurveyResults results;
  private final ResultSources sources;
  private final ResultOutcomes outcomes;
  private final ResultStances stances;
  private final StaffChrome chrome;

  ResultDeskController(
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

  @GetMapping
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    return page(request, model, slug, id, "");
  }

  @PostMapping
  String compute(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    if (!typed(request, "hamta").isEmpty()) {
      return page(request, model, slug, id, "");
    }
    try {
      results.compute(new Ref<>(id), wanted(request));
      return back(slug, id);
    } catch (Refused.Rule rule) {
      return page(request, model, slug, id, chrome.text(request).of(rule));
    }
  }

  private static String typed(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }

  private static SurveyResults.Wanted wanted(HttpServletRequest request) {
    var backgrounds = request.getParameterValues("dela");
    return new SurveyResults.Wanted(
        typed(request, "tabeller"),
        typed(request, "kalla"),
        backgrounds == null ? List.of() : List.of(backgrounds),
        typed(request, "index"),
        ComparisonLines.read(typed(request, "jamfor")));
  }

  @PostMapping("/publicering")
  String release(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "resultat") long result,
      @RequestParam int version) {
    results.release(result, version);
    return back(slug, id);
  }

  @PostMapping("/aterkallelse")
  String withdraw(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "resultat") long result,
      @RequestParam int version) {
    results.withdraw(result, version);
    return back(slug, id);
  }

  /// A figure becomes an outcome of a promise.
  @PostMapping("/utfall")
  String outcome(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    var result = results.of(new Ref<>(id)).orElse(null);
    var promise = typed(request, "lofte");
    var figure = typed(request, "utfall");
    var figures = result == null ? List.<ResultFigure>of() : ResultOutcomes.figures(result);
    boolean known = figure.matches("\\d{1,4}") && Integer.parseInt(figure) < figures.size();
    if (result == null || !promise.matches("\\d{1,18}") || !known) {
      var fault = chrome.text(request).of("result.outcomeFields");
      return page(request, model, slug, id, fault);
    }
    var chosen = figures.get(Integer.parseInt(figure));
    var text = chrome.text(request);
    var asked = results.questionnaire(surveys.survey(id));
    outcomes.add(
        result,
        Long.parseLong(promise),
        chosen,
        new ResultSheets(text, result, asked).told(chosen));
    return back(slug, id) + "?utfall=sparat";
  }

  /// The result says something of a problem, with one of its figures.
  @PostMapping("/hallning")
  String say(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    try {
      long picture = stances.say(request, surveys.survey(id));
      return "redirect:/arbete/" + slug + "/lagesbild/" + picture + "/bild?sparat=1#kallor";
    } catch (Refused.Rule rule) {
      return page(request, model, slug, id, chrome.text(request).of(rule));
    }
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

  private static String back(String slug, long id) {
    return "redirect:/arbete/" + slug + "/enkater/" + id + "/resultat";
  }

  private String page(HttpServletRequest request, Model model, String slug, long id, String fault) {
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
            sent(request, "index", result == null ? null : result.cuts()),
            comparisons(text, request, result, fetch),
            questionnaire.questions().stream()
                .flatMap(q -> keys(questionnaire, q).stream())
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
    return questionnaire.questions().stream()
        .filter(each -> each.type() == Question.Type.SINGLE && "BACKGROUND".equals(each.factor()))
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

  private static List<ResultDeskPage.Key> keys(Questionnaire asked, Question question) {
    var codes =
        question.choices().stream()
            .filter(choice -> !choice.missing())
            .map(ResultDeskController::code)
            .collect(Collectors.joining(" · "));
    return question.type() == Question.Type.MATRIX
        ? question.rows().stream()
            .map(row -> key(asked, question, question.key(row), row.in("sv"), codes))
            .toList()
        : codes.isEmpty()
            ? List.of()
            : List.of(key(asked, question, question.id(), question.in("sv"), codes));
  }

  private static ResultDeskPage.Key key(
      Questionnaire asked, Question question, String id, String words, String codes) {
    var answers = new ArrayList<ResultDeskPage.Answer>();
    SurveyResults.unsafe(asked, id)
        .map(each -> new ResultDeskPage.Answer(id + ";" + each.code(), each.in("sv")))
        .ifPresent(answers::add);
    question.choices().stream()
        .filter(choice -> !choice.missing())
        .map(choice -> new ResultDeskPage.Answer(id + ";" + choice.code(), choice.in("sv")))
        .forEach(answers::add);
    return new ResultDeskPage.Key(id, words, codes, answers);
  }

  private static String code(Choice choice) {
    return choice.code() + " = " + choice.in("sv");
  }
}
