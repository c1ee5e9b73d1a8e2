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
import se.loftet.editor.Labels;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
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
    return page(request, model, new Shown(slug, current.version(), written(current), "", ""));
  }

  @PostMapping
  String save(HttpServletRequest request, Model model, @PathVariable String slug) {
    var sent = new Sent(request);
    var lines = sent.word("lista");
    var checklist = Checklist.parse(lines);
    var fault = fault(chrome.text(request), checklist, lines);
    if (!fault.isEmpty()) {
      return page(request, model, new Shown(slug, sent.number("version"), lines, fault, ""));
    }
    try {
      checklists.save(checklist, sent.number("version"));
    } catch (Refused.Changed theirsCameFirst) {
      return both(request, model, slug, lines);
    }
    return "redirect:/arbete/" + slug + "/vandringar";
  }

  private static String fault(Text text, Checklist checklist, String lines) {
    if (checklist.categories().isEmpty() || lines.length() > LONGEST) {
      return text.of("walk.checklist.fault");
    }
    return Checklist.wrong(lines)
        .map(wrong ->
            text.of(Text.key(wrong.fault()), wrong.line(), Labels.shortened(wrong.words())))
        .orElse("");
  }

  /// Somebody else saved in between: both lists are shown, and the next saving is of what is known.
  private String both(HttpServletRequest request, Model model, String slug, String lines) {
    var theirs = checklists.current();
    var fault = chrome.text(request).of("walk.checklist.changed");
    return page(request, model, new Shown(slug, theirs.version(), lines, fault, written(theirs)));
  }

  private static String written(Checklists.Current current) {
    return current.checklist().lines();
  }

  /// @param theirs what somebody else saved meanwhile; blank when nobody did
  private record Shown(String slug, int version, String lines, String fault, String theirs) {}

  private String page(HttpServletRequest request, Model model, Shown shown) {
    var home = "/arbete/" + shown.slug() + "/vandringar";
    var heading = chrome.text(request).of("walk.checklist.heading");
    model.addAttribute("chrome", chrome.of(request, heading));
    model.addAttribute(
        "page",
        new ChecklistPage(
            home + "/checklista",
            home,
            shown.version(),
            shown.lines(),
            shown.theirs(),
            shown.fault().isEmpty() ? Map.of() : Map.of("lista", shown.fault())));
    return "walk/checklist";
  }
}
