package se.loftet.workplace.voice;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.dialogue.Contribution;
import se.loftet.dialogue.ContributionChange;
import se.loftet.dialogue.LedTo;
import se.loftet.dialogue.Theme;
import se.loftet.dialogue.VoiceModeration;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;

/// One contribution: its words, its theme, what says the same, and the answer to its sender.
@Controller
@RequestMapping("/arbete/{slug}/roster/{id:\\d{1,18}}")
class ContributionController {
  private final VoiceModeration moderation;
  private final ContributionPages pages;
  private final StaffChrome chrome;

  ContributionController(VoiceModeration moderation, ContributionPages pages, StaffChrome chrome) {
    this.moderation = moderation;
    this.pages = pages;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    return page(request, model, slug, moderation.contribution(id), "");
  }

  /// The theme a person has settled, and the words without what points at somebody.
  @PostMapping("/ord")
  String words(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(name = "tema") String theme,
      @RequestParam(name = "text") String words) {
    var read = ContributionChange.of(moderation.contribution(id)).read(version).it();
    var text = words.replace("\r\n", "\n").strip();
    if (text.isEmpty() || text.length() > 4_000) {
      return page(request, model, slug, read, "contribution.fault.words");
    }
    var chosen = Choices.word(Theme.class, theme).orElse(read.theme());
    moderation.decide(ContributionChange.of(read).coded(chosen).saying(text).it());
    return back(slug, id);
  }

  @PostMapping("/beslut")
  String decide(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(name = "lage") String state,
      @RequestParam(name = "skal", defaultValue = "") String reason,
      @RequestParam(name = "svar", defaultValue = "") String answer,
      @RequestParam(name = "problem", defaultValue = "") String problem,
      @RequestParam(name = "lofte", defaultValue = "") String promise,
      @RequestParam(name = "aktivitet", defaultValue = "") String activity,
      @RequestParam(name = "atgard", defaultValue = "") String measure,
      @RequestParam(name = "mall", defaultValue = "") String template) {
    Acting.require(Right.EDIT);
    var read = ContributionChange.of(moderation.contribution(id)).read(version);
    var written = answer.replace("\r\n", "\n").strip();
    var told = ContributionPages.filled(chrome.text(request), written, template);
    var decided =
        read.decided(
            Choices.word(Contribution.State.class, state).orElse(read.it().state()),
            Choices.word(Contribution.Reason.class, reason).orElse(null),
            told.isEmpty() ? null : told,
            new LedTo(
                Choices.ref(problem),
                Choices.ref(promise),
                Choices.ref(activity),
                Choices.ref(measure)));
    if (!template.isEmpty()) {
      return page(request, model, slug, decided, "");
    }
    try {
      moderation.decide(decided);
    } catch (Refused.Rule rule) {
      return page(request, model, slug, decided, rule.code());
    }
    return back(slug, id);
  }

  @PostMapping("/samma")
  String join(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(name = "som") long other) {
    moderation.join(id, version, other);
    return back(slug, id);
  }

  @PostMapping("/skilj")
  String separate(@PathVariable String slug, @PathVariable long id, @RequestParam int version) {
    moderation.separate(id, version);
    return back(slug, id);
  }

  @PostMapping("/citera")
  String quote(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(name = "visa", defaultValue = "nej") String show) {
    moderation.quote(id, version, "ja".equals(show));
    return back(slug, id);
  }

  private static String back(String slug, long id) {
    return "redirect:/arbete/" + slug + "/roster/" + id;
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      Contribution contribution,
      String fault) {
    var text = chrome.text(request);
    model.addAttribute("chrome", chrome.of(request, text.of("contribution.title")));
    model.addAttribute("page", pages.of(text, "/arbete/" + slug + "/roster", contribution, fault));
    return "workplace/contribution";
  }
}
