package se.loftet.workplace.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Board;
import se.loftet.survey.PaperEntries;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Questionnaires;
import se.loftet.survey.Survey;
import se.loftet.survey.SurveyFlood;
import se.loftet.survey.Surveys;

/// One survey: its settings, opening and closing, and while it is open how many have answered.
@Controller
@RequestMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}")
class SurveyDeskController {
  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final PaperEntries papers;
  private final SurveyFlood flood;
  private final StaffChrome chrome;

  SurveyDeskController(
      Surveys surveys,
      Questionnaires questionnaires,
      PaperEntries papers,
      SurveyFlood flood,
      StaffChrome chrome) {
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.papers = papers;
    this.flood = flood;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    return page(request, model, slug, surveys.survey(id), List.of());
  }

  @PostMapping
  String save(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    var survey = surveys.survey(id);
    var input = new SurveyInput(new Asked(request), questionnaires.all());
    var faults = input.faults();
    if (!faults.isEmpty()) {
      return page(request, model, slug, survey, faults);
    }
    surveys.change(input.changed(survey));
    return back(slug, id);
  }

  @PostMapping("/oppning")
  String open(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    surveys.open(id, new Asked(request).number("version"));
    return back(slug, id);
  }

  @PostMapping("/stangning")
  String close(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.RELEASE);
    var asked = new Asked(request);
    if (!asked.word("saker").equals("ja")) {
      return page(request, model, slug, surveys.survey(id), List.of("surveys.fault.close"));
    }
    surveys.close(id, asked.number("version"));
    return back(slug, id);
  }

  private static String back(String slug, long id) {
    return "redirect:/arbete/" + slug + "/enkater/" + id;
  }

  private String page(
      HttpServletRequest request, Model model, String slug, Survey survey, List<String> faults) {
    var text = chrome.text(request);
    Ref<Survey> ref = ThreadObject.ref(survey);
    var home = "/arbete/" + slug + "/enkater";
    var input = new SurveyInput(new Asked(request), questionnaires.all());
    var questionnaire = surveys.questionnaire(survey.questionnaire());
    var board = surveys.board(ref);
    boolean edits = Acting.now().may(Right.EDIT);
    boolean releases = Acting.now().may(Right.RELEASE);
    boolean open = survey.state() == Survey.State.OPEN;
    model.addAttribute("chrome", chrome.of(request, survey.title()));
    model.addAttribute(
        "page",
        new SurveyDeskPage(
            home,
            home + "/" + survey.head().id(),
            survey.title(),
            SurveysController.sign(survey.state()),
            text.of(survey.state()),
            text.of(
                "surveys.about",
                survey.kind(),
                text.date(survey.opens()),
                text.date(survey.closes())),
            survey.sampled(),
            survey.head().version(),
            faults.isEmpty() || request.getParameter("titel") == null
                ? input.fields(text, survey)
                : input.fields(text),
            faults.stream().map(text::of).toList(),
            edits && survey.state() != Survey.State.CLOSED,
            releases && survey.state() == Survey.State.DRAFT,
            releases && open,
            text.of("surveys.edition", questionnaire.title(), questionnaire.edition()),
            home + "/formular/" + questionnaire.head().id(),
            survey.head().released() == null ? "" : "/" + slug + "/enkat/" + survey.head().ref(),
            board.taken(),
            percent(text, board.rate()),
            board.groups().stream().map(group -> group(text, group)).toList(),
            flood.turnedAway(ref),
            untranslated(text, questionnaire),
            edits && open ? papers.waiting(ref) : List.of(),
            edits && open));
    return "workplace/survey";
  }

  private static SurveyDeskPage.Group group(Text text, Board.Group group) {
    return new SurveyDeskPage.Group(
        group.name(),
        text.number(group.issued()),
        text.number(group.withdrawn()),
        text.number(group.answered()),
        percent(text, group.rate()));
  }

  private static String percent(Text text, @Nullable Double share) {
    return share == null
        ? ""
        : text.of(
            "inbox.percent",
            text.number(BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP)));
  }

  static List<String> untranslated(Text text, Questionnaire questionnaire) {
    return questionnaire.languages().stream()
        .filter(language -> !questionnaire.untranslated(language).isEmpty())
        .map(language ->
            text.of(
                "surveys.untranslated",
                AnswerWords.in(language).of("name"),
                questionnaire.untranslated(language).size()))
        .toList();
  }
}
