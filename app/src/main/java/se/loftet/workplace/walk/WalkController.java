package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.platform.Refused;
import se.loftet.platform.model.PartialDate;
import se.loftet.walk.Moderation;
import se.loftet.walk.SignUps;
import se.loftet.walk.Triage;
import se.loftet.walk.Walk;
import se.loftet.walk.Walks;
import se.loftet.workplace.Periods;

/// One walk: how far it has come and what was noted.
@Controller
@RequestMapping("/arbete/{slug}/vandringar/{ref}")
class WalkController {
  private final Walks walks;
  private final Walking walking;
  private final Moderation moderation;
  private final Triage triage;
  private final SignUps signUps;
  private final Planning planning;
  private final Periods periods;
  private final StaffChrome chrome;

  WalkController(
      Walks walks,
      Walking walking,
      Moderation moderation,
      Triage triage,
      SignUps signUps,
      Planning planning,
      Periods periods,
      StaffChrome chrome) {
    this.walks = walks;
    this.walking = walking;
    this.moderation = moderation;
    this.triage = triage;
    this.signUps = signUps;
    this.planning = planning;
    this.periods = periods;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    return page(request, model, slug, walks.get(ref), Map.of());
  }

  @PostMapping
  String step(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    var walk = walks.get(ref);
    var sent = new Sent(request);
    var faults = new LinkedHashMap<String, String>();
    try {
      take(walk, sent, faults);
    } catch (Refused.Rule rule) {
      faults.put(field(sent), rule.code());
    }
    return faults.isEmpty()
        ? "redirect:/arbete/" + slug + "/vandringar/" + ref
        : page(request, model, slug, walk, faults);
  }

  private static String field(Sent sent) {
    return switch (sent.word("do")) {
      case "walked" -> "gickdag";
      case "answer" -> "aterkoppling";
      default -> "steg";
    };
  }

  private void take(Walk walk, Sent sent, Map<String, String> faults) {
    switch (sent.word("do")) {
      case "walked" -> {
        PartialDate day = sent.day("gickdag");
        if (day == null) {
          faults.put("gickdag", "fault.day");
        } else {
          walking.walked(walk, day);
        }
      }
      case "answer" -> {
        if (sent.has("motesdag") && sent.day("motesdag") == null) {
          faults.put("motesdag", "fault.day");
        } else {
          walking.answer(walk, sent.day("motesdag"), sent.orNothing("aterkoppling"));
        }
      }
      case "measure" -> walking.measure(walk, sent, faults);
      case "publish" -> walking.publish(walk);
      case "takeBack" -> moderation.takeBack(walks.file(walk));
      case "cancel" -> walking.cancel(walk);
      case "follow" -> triage.follow(walks.file(walk));
      default -> faults.put("steg", "steps.fault.unknown");
    }
  }

  private String page(
      HttpServletRequest request, Model model, String slug, Walk walk, Map<String, String> faults) {
    var text = chrome.text(request);
    var words = new WalkWords(text, periods.today(), planning.placeNames());
    var pages = new WalkPages(words, slug, walks.file(walk), signUps.people(walk));
    var told = new LinkedHashMap<String, String>();
    faults.forEach((field, key) -> told.put(field, text.of(key)));
    model.addAttribute("chrome", chrome.of(request, walk.title()));
    model.addAttribute("page", pages.page(told, new Sent(request)));
    return "walk/show";
  }
}
