package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.sampling.SurveyResults;

/// What a closed survey gave: weights, figures, and the decision to show them.
@Controller
@RequestMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}/resultat")
class ResultDeskController {
  private final SurveyResults results;
  private final ResultDeskPages pages;

  ResultDeskController(SurveyResults results, ResultDeskPages pages) {
    this.results = results;
    this.pages = pages;
  }

  @GetMapping
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    return pages.show(request, model, slug, id, "");
  }

  @PostMapping
  String compute(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    if (!ResultDeskPages.typed(request, "hamta").isEmpty()) {
      return pages.show(request, model, slug, id, "");
    }
    try {
      results.compute(new Ref<>(id), wanted(request));
      return ResultDeskPages.back(slug, id);
    } catch (Refused.Rule rule) {
      return pages.show(request, model, slug, id, rule);
    }
  }

  private static SurveyResults.Wanted wanted(HttpServletRequest request) {
    var backgrounds = request.getParameterValues("dela");
    return new SurveyResults.Wanted(
        ResultDeskPages.typed(request, "tabeller"),
        ResultDeskPages.typed(request, "kalla"),
        backgrounds == null ? List.of() : List.of(backgrounds),
        ResultDeskPages.typed(request, "korsa"),
        ResultDeskPages.typed(request, "index"),
        ComparisonLines.read(ResultDeskPages.typed(request, "jamfor")));
  }
}
