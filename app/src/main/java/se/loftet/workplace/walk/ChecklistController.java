package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.walk.Checklist;
import se.loftet.walk.Checklists;

/// The checklist of the municipality, written as a list.
@Controller
@RequestMapping("/arbete/{slug}/vandringar/checklista")
class ChecklistController {
  private static final int LONGEST = 20_000;
  private final Checklists checklists;
  private final StaffChrome chrome;

  ChecklistController(Checklists checklists, StaffChrome chrome) {
    this.checklists = checklists;
    this.chrome = chrome;
  }

  @GetMapping
  String show(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.EDIT);
    var current = checklists.current();
    return page(request, model, slug, current.version(), current.checklist().lines(), "");
  }

  @PostMapping
  String save(HttpServletRequest request, Model model, @PathVariable String slug) {
    var sent = new Sent(request);
    var lines = sent.word("lista");
    var checklist = Checklist.parse(lines);
    if (checklist.categories().isEmpty() || lines.length() > LONGEST) {
      return page(request, model, slug, sent.number("version"), lines, "walk.checklist.fault");
    }
    checklists.save(checklist, sent.number("version"));
    return "redirect:/arbete/" + slug + "/vandringar";
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      int version,
      String lines,
      String fault) {
    var text = chrome.text(request);
    var home = "/arbete/" + slug + "/vandringar";
    model.addAttribute("chrome", chrome.of(request, text.of("walk.checklist.heading")));
    model.addAttribute(
        "page",
        new ChecklistPage(
            home + "/checklista",
            home,
            version,
            lines,
            fault.isEmpty() ? Map.of() : Map.of("lista", text.of(fault))));
    return "walk/checklist";
  }
}
