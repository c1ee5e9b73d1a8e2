package se.loftet.workplace.survey;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.loftet.access.StaffChrome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.QrPicture;
import se.loftet.survey.Surveys;
import se.loftet.workplace.voice.PosterPage;

/// An A4 poster with the address of an open survey and the same address as a QR code.
@Controller
class SurveyPosterController {
  private final Surveys surveys;
  private final StaffChrome chrome;
  private final String outside;

  SurveyPosterController(
      Surveys surveys, StaffChrome chrome, @Value("${loftet.url:}") String outside) {
    this.surveys = surveys;
    this.chrome = chrome;
    this.outside = outside;
  }

  @GetMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}/affisch")
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    var survey = surveys.survey(id);
    var text = chrome.text(request);
    var host =
        outside.isBlank()
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : outside.replaceAll("/$", "");
    var address = host + "/" + slug + "/enkat/" + survey.head().ref();
    model.addAttribute("chrome", chrome.of(request, text.of("poster.title")));
    model.addAttribute(
        "page",
        new PosterPage(
            survey.title(),
            text.of(survey.sampled() ? "surveys.poster.sampled" : "surveys.poster.open"),
            text.of("poster.ends", text.date(survey.closes())),
            address,
            QrPicture.of(address)));
    return "workplace/poster";
  }
}
