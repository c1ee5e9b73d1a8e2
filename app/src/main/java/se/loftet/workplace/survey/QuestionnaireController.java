package se.loftet.workplace.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.survey.Heading;
import se.loftet.survey.QuestionBank;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.QuestionnaireChange;
import se.loftet.survey.Questionnaires;

/// Builds a questionnaire from the bank and from questions of one's own.
@Controller
@RequestMapping("/arbete/{slug}/enkater/formular/{id:\\d{1,18}}")
class QuestionnaireController {
  private final Questionnaires questionnaires;
  private final StaffChrome chrome;

  QuestionnaireController(Questionnaires questionnaires, StaffChrome chrome) {
    this.questionnaires = questionnaires;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    return page(request, model, slug, id, null, List.of());
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      long id,
      @Nullable Questionnaire typedOver,
      List<String> faults) {
    var text = chrome.text(request);
    var it = typedOver == null ? questionnaires.questionnaire(id) : typedOver;
    var pages = new QuestionnairePages(text, "/arbete/" + slug + "/enkater", new Asked(request));
    model.addAttribute("chrome", chrome.of(request, it.title()));
    model.addAttribute("page", pages.of(it, questionnaires.used(id), faults));
    return "workplace/questionnaire";
  }

  private Questionnaire read(HttpServletRequest request, long id) {
    Acting.require(Right.EDIT);
    return QuestionnaireChange.read(
        questionnaires.questionnaire(id), new Asked(request).number("version"));
  }

  private String saved(String slug, Questionnaire changed) {
    var stored = questionnaires.save(changed);
    return "redirect:/arbete/" + slug + "/enkater/formular/" + stored.head().id();
  }

  /// Adds questions of the bank, word for word, in the bank's order.
  @PostMapping("/fragor")
  String add(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    var it = read(request, id);
    var wanted = new Asked(request).words("fraga");
    for (var question : QuestionBank.bank().questions()) {
      if (wanted.contains(question.id())) {
        it = QuestionnaireChange.add(it, question);
      }
    }
    return saved(slug, it);
  }

  @PostMapping("/egna")
  String addOwn(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    var it = read(request, id);
    var own = new OwnQuestion(new Asked(request));
    if (!own.faults().isEmpty()) {
      return page(request, model, slug, id, it, own.faults());
    }
    var changes = new Asked(request).word("andrar", 60);
    var question = own.question(it, changes);
    try {
      return saved(
          slug,
          changes.isEmpty()
              ? QuestionnaireChange.add(it, question)
              : QuestionnaireChange.replace(it, question));
    } catch (Refused.Rule rule) {
      return page(request, model, slug, id, it, List.of(rule.code()));
    }
  }

  @PostMapping("/ordning")
  String order(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    var it = read(request, id);
    var asked = new Asked(request);
    var up = asked.word("upp");
    return saved(
        slug,
        up.isEmpty()
            ? QuestionnaireChange.remove(it, asked.word("bort"))
            : QuestionnaireChange.up(it, up));
  }

  @PostMapping("/rubriker")
  String head(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    var it = read(request, id);
    var asked = new Asked(request);
    var title = asked.word("titel", 200);
    if (title.isEmpty()) {
      throw new Refused.Rule("surveys.fault.title");
    }
    it = QuestionnaireChange.named(it, title, asked.languages());
    for (var language : it.languages()) {
      it =
          QuestionnaireChange.headed(
              it,
              new Heading(
                  language,
                  asked.word("rubrik-" + language, 200),
                  asked.word("om-" + language, 2_000)));
    }
    return saved(slug, it);
  }

  @PostMapping("/utgava")
  String next(@PathVariable String slug, @PathVariable long id) {
    var made = questionnaires.nextEdition(id);
    return "redirect:/arbete/" + slug + "/enkater/formular/" + made.head().id();
  }
}
