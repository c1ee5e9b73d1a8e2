package se.loftet.workplace.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Questionnaires;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;

/// The surveys and questionnaires of a municipality, and the start of new ones.
@Controller
@RequestMapping("/arbete/{slug}/enkater")
class SurveysController {
  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final StaffChrome chrome;

  SurveysController(Surveys surveys, Questionnaires questionnaires, StaffChrome chrome) {
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.chrome = chrome;
  }

  @GetMapping
  String show(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.READ);
    return page(request, model, slug, List.of());
  }

  @PostMapping("/formular")
  String create(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.EDIT);
    var asked = new Asked(request);
    var title = asked.word("titel", 200);
    if (title.isEmpty()) {
      return page(request, model, slug, List.of("surveys.fault.title"));
    }
    var made = questionnaires.create(title, asked.languages());
    return "redirect:/arbete/" + slug + "/enkater/formular/" + made.head().id();
  }

  @PostMapping
  String plan(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.EDIT);
    var form = new SurveyInput(new Asked(request), questionnaires.all());
    var faults = form.faults();
    if (!faults.isEmpty()) {
      return page(request, model, slug, faults);
    }
    return "redirect:/arbete/" + slug + "/enkater/" + surveys.plan(form.planned()).head().id();
  }

  private String page(HttpServletRequest request, Model model, String slug, List<String> faults) {
    var text = chrome.text(request);
    var home = "/arbete/" + slug + "/enkater";
    var forms = questionnaires.all();
    var asked = new Asked(request);
    model.addAttribute("chrome", chrome.of(request, text.of("surveys.title")));
    model.addAttribute(
        "page",
        new SurveysPage(
            home,
            Acting.now().may(Right.EDIT),
            surveys.all().stream().map(survey -> row(text, home, survey)).toList(),
            forms.stream().map(each -> row(text, home, each)).toList(),
            Asked.languages(asked.languages()),
            new SurveyInput(asked, forms).fields(text),
            new ArrayList<>(faults.stream().map(text::of).toList())));
    return "workplace/surveys";
  }

  private static SurveysPage.Row row(Text text, String home, Survey survey) {
    return new SurveysPage.Row(
        home + "/" + survey.head().id(),
        survey.title(),
        text.of(
            "surveys.about", survey.kind(), text.date(survey.opens()), text.date(survey.closes())),
        sign(survey.state()),
        text.of(survey.state()));
  }

  static String sign(Survey.State state) {
    return switch (state) {
      case DRAFT -> "ask";
      case OPEN -> "run";
      case CLOSED -> "ok";
    };
  }

  private SurveysPage.Row row(Text text, String home, Questionnaire each) {
    boolean used = questionnaires.used(each.head().id());
    return new SurveysPage.Row(
        home + "/formular/" + each.head().id(),
        text.of("surveys.edition", each.title(), each.edition()),
        text.of("surveys.counts", each.questions().size(), each.languages().size()),
        used ? "ok" : "ask",
        text.of(used ? "surveys.used" : "surveys.draft"));
  }
}
