package se.loftet.workplace.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Option;
import se.loftet.municipality.Place;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.publicsite.SurveyItems;
import se.loftet.sampling.SurveyResults;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Code;
import se.loftet.survey.PaperEntries;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Receiving;
import se.loftet.survey.Sheet;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;

/// The paper form of a survey, and where filled-in sheets are typed in twice.
@Controller
@RequestMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}")
class PaperController {
  private final Surveys surveys;
  private final PaperEntries papers;
  private final SurveyResults results;
  private final StaffChrome chrome;

  PaperController(Surveys surveys, PaperEntries papers, SurveyResults results, StaffChrome chrome) {
    this.surveys = surveys;
    this.papers = papers;
    this.results = results;
    this.chrome = chrome;
  }

  @GetMapping("/papper")
  String print(
      HttpServletRequest request,
      Model model,
      @PathVariable long id,
      @RequestParam(name = "sprak", defaultValue = "sv") String language) {
    Acting.require(Right.READ);
    var survey = surveys.survey(id);
    var questionnaire = surveys.questionnaire(survey.questionnaire());
    var known = questionnaire.languages().contains(language) ? language : "sv";
    model.addAttribute("chrome", chrome.of(request, survey.title()));
    model.addAttribute("page", PaperPage.of(survey, questionnaire, places(), known));
    return "workplace/paper";
  }

  @GetMapping("/inmatning")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "klar", defaultValue = "") String done) {
    Acting.require(Right.EDIT);
    var survey = surveys.survey(id);
    var told = List.of("forsta", "bada").contains(done) ? "paper.done." + done : "";
    return page(request, model, slug, survey, Map.of(), null, told);
  }

  @PostMapping("/inmatning")
  String enter(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    var survey = surveys.survey(id);
    var asked = new Asked(request);
    var questionnaire = surveys.questionnaire(survey.questionnaire());
    var refs = places().stream().map(place -> place.head().ref()).collect(Collectors.toSet());
    var sheet = Sheet.read(questionnaire, sent(asked), refs);
    var faults = faults(chrome.text(request), survey, asked, sheet);
    if (!faults.isEmpty()) {
      return page(request, model, slug, survey, faults, null, "");
    }
    var result =
        papers.enter(
            survey,
            asked.word("blad"),
            survey.sampled() ? Code.typed(asked.word("kod")) : null,
            language(asked, questionnaire),
            sheet.said(),
            "ja".equals(asked.word("jamfort")));
    var receiving = result.receiving();
    if (receiving == Receiving.CODE) {
      var told = Map.of("kod", AnswerWords.in("sv").of("code.used"));
      return page(request, model, slug, survey, told, null, "");
    }
    if (!result.different().isEmpty()) {
      return page(request, model, slug, survey, Map.of(), result, "");
    }
    return "redirect:/arbete/%s/enkater/%d/inmatning?klar=%s"
        .formatted(slug, id, receiving == null ? "forsta" : "bada");
  }

  /// The language of the sheet, the questionnaire's first unless another of its was chosen.
  private static String language(Asked asked, Questionnaire questionnaire) {
    var languages = questionnaire.languages();
    return languages.contains(asked.word("sprak")) ? asked.word("sprak") : languages.getFirst();
  }

  private static Function<String, List<String>> sent(Asked asked) {
    return key -> asked.words("f." + key);
  }

  private static Map<String, String> faults(Text text, Survey survey, Asked asked, Sheet sheet) {
    var faults = new LinkedHashMap<String, String>();
    if (!asked.word("blad").matches("[0-9A-Za-zÅÄÖåäö._-]{1,40}")) {
      faults.put("blad", text.of("paper.fault.sheet"));
    }
    if (survey.sampled() && !Code.typed(asked.word("kod")).wellFormed()) {
      faults.put("kod", AnswerWords.in("sv").of("code.fault"));
    }
    sheet.faults().forEach((key, fault) -> faults.put(key, fault.in(AnswerWords.in("sv"))));
    return faults;
  }

  private List<Place> places() {
    return results.places();
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      Survey survey,
      Map<String, String> faults,
      PaperEntries.@Nullable Result result,
      String told) {
    var text = chrome.text(request);
    var asked = new Asked(request);
    var questionnaire = surveys.questionnaire(survey.questionnaire());
    var self = "/arbete/" + slug + "/enkater/" + survey.head().id();
    model.addAttribute("chrome", chrome.of(request, text.of("paper.title")));
    model.addAttribute(
        "page",
        new PaperEntryPage(
            self,
            survey.title(),
            survey.sampled(),
            asked.word("blad", 40),
            asked.word("kod", 60),
            questionnaire.languages().stream()
                .map(each ->
                    new Option(
                        each,
                        AnswerWords.in(each).of("name"),
                        each.equals(language(asked, questionnaire))))
                .toList(),
            new SurveyItems(questionnaire, places(), "sv", sent(asked), faults).page(),
            faults.entrySet().stream()
                .map(e -> new PaperEntryPage.Fault(e.getKey(), e.getValue()))
                .toList(),
            result == null
                ? List.of()
                : result.different().stream()
                    .map(new TypedWords(text, questionnaire, places())::of)
                    .toList(),
            told.isEmpty() ? "" : text.of(told),
            papers.waiting(se.loftet.platform.model.ThreadObject.<Survey>ref(survey))));
    return "workplace/paperentry";
  }
}
