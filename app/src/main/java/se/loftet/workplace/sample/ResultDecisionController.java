package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.sampling.ResultFigure;
import se.loftet.sampling.ResultSheets;
import se.loftet.sampling.SurveyResults;
import se.loftet.survey.Surveys;

/// What is decided of a result: whether everybody may read it, and what it says of a promise or a
/// problem.
@Controller
@RequestMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}/resultat")
class ResultDecisionController {
  private final Surveys surveys;
  private final SurveyResults results;
  private final ResultOutcomes outcomes;
  private final ResultStances stances;
  private final ResultDeskPages pages;
  private final StaffChrome chrome;

  ResultDecisionController(
      Surveys surveys,
      SurveyResults results,
      ResultOutcomes outcomes,
      ResultStances stances,
      ResultDeskPages pages,
      StaffChrome chrome) {
    this.surveys = surveys;
    this.results = results;
    this.outcomes = outcomes;
    this.stances = stances;
    this.pages = pages;
    this.chrome = chrome;
  }

  @PostMapping("/publicering")
  String release(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "resultat") long result,
      @RequestParam int version) {
    results.release(result, version);
    return ResultDeskPages.back(slug, id);
  }

  @PostMapping("/aterkallelse")
  String withdraw(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "resultat") long result,
      @RequestParam int version) {
    results.withdraw(result, version);
    return ResultDeskPages.back(slug, id);
  }

  /// A figure becomes an outcome of a promise.
  @PostMapping("/utfall")
  String outcome(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    var result = results.of(new Ref<>(id)).orElse(null);
    var promise = ResultDeskPages.typed(request, "lofte");
    var figure = ResultDeskPages.typed(request, "utfall");
    var figures = result == null ? List.<ResultFigure>of() : ResultOutcomes.figures(result);
    boolean known = figure.matches("\\d{1,4}") && Integer.parseInt(figure) < figures.size();
    if (result == null || !promise.matches("\\d{1,18}") || !known) {
      var fault = chrome.text(request).of("result.outcomeFields");
      return pages.show(request, model, slug, id, fault);
    }
    var chosen = figures.get(Integer.parseInt(figure));
    var text = chrome.text(request);
    var asked = results.questionnaire(surveys.survey(id));
    outcomes.add(
        result,
        Long.parseLong(promise),
        chosen,
        new ResultSheets(text, result, asked).told(chosen));
    return ResultDeskPages.back(slug, id) + "?utfall=sparat";
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
      return pages.show(request, model, slug, id, rule);
    }
  }
}
