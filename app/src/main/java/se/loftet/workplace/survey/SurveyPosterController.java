package se.loftet.workplace.survey;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.access.StaffChrome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.survey.Surveys;
import se.loftet.workplace.Posters;

/// The poster of an open survey.
@Controller
class SurveyPosterController {
  private final Surveys surveys;
  private final StaffChrome chrome;
  private final Posters posters;

  SurveyPosterController(Surveys surveys, StaffChrome chrome, Posters posters) {
    this.surveys = surveys;
    this.chrome = chrome;
    this.posters = posters;
  }

  @GetMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}/affisch")
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    var survey = surveys.survey(id);
    var text = chrome.text(request);
    return posters.show(
        request,
        model,
        survey.title(),
        text.of(survey.sampled() ? "surveys.poster.sampled" : "surveys.poster.open"),
        text.of("poster.ends", text.date(survey.closes())),
        "/" + slug + "/enkat/" + survey.head().ref());
  }
}
