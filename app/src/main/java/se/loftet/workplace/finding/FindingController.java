package se.loftet.workplace.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.AuditedReading;
import se.loftet.access.StaffChrome;
import se.loftet.dataset.DataSets;
import se.loftet.finding.Finding;
import se.loftet.finding.Findings;
import se.loftet.finding.Method;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// The saved findings of a municipality, one by one and as a list.
@Controller
@RequestMapping("/arbete/{slug}/fynd")
class FindingController {
  private final Findings findings;
  private final SavedPages pages;
  private final DataSets sets;
  private final AuditedReading reading;
  private final StaffChrome chrome;

  FindingController(
      Findings findings,
      SavedPages pages,
      DataSets sets,
      AuditedReading reading,
      StaffChrome chrome) {
    this.findings = findings;
    this.pages = pages;
    this.sets = sets;
    this.reading = reading;
    this.chrome = chrome;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String list(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "gjort", defaultValue = "") String done) {
    Acting.require(Right.READ);
    var text = chrome.text(request);
    var home = "/arbete/" + slug + "/fynd";
    model.addAttribute("chrome", chrome.of(request, text.of("finding.title")));
    model.addAttribute(
        "page",
        new ListPage(
            done.equals("borta") ? text.of("finding.done.borta") : "",
            Arrays.stream(Method.values()).map(method -> ask(text, home, method)).toList(),
            findings.list().stream().map(each -> row(text, home, each)).toList()));
    return "workplace/findings";
  }

  private ListPage.Ask ask(Text text, String home, Method method) {
    boolean possible = sets.list().stream().anyMatch(set -> method.takes(set.kind()));
    return new ListPage.Ask(
        possible ? home + "/ny?slag=" + method : "",
        text.of("finding.question." + method),
        text.of("finding.about." + method));
  }

  private ListPage.Row row(Text text, String home, Finding finding) {
    return new ListPage.Row(
        home + "/" + finding.head().id(),
        finding.title(),
        text.of(
            "finding.made",
            text.of("finding.method." + finding.method()),
            finding.made(),
            finding.madeBy()),
        text.of(finding.head().secrecy()),
        finding.head().released() != null,
        findings.revised(finding));
  }

  @GetMapping("/{id:\\d{1,18}}")
  @Transactional
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "gjort", defaultValue = "") String done) {
    Acting.require(Right.READ);
    var finding = findings.get(id);
    reading.opened(finding);
    var home = "/arbete/" + slug + "/fynd";
    model.addAttribute("chrome", chrome.of(request, finding.title()));
    model.addAttribute("page", pages.of(chrome.text(request), home, finding, done));
    return "workplace/findingsaved";
  }

  @PostMapping("/{id:\\d{1,18}}/igen")
  String again(@PathVariable String slug, @PathVariable long id) {
    var next = findings.again(findings.get(id));
    return "redirect:/arbete/" + slug + "/fynd/" + next.head().id() + "?gjort=igen";
  }

  @PostMapping("/{id:\\d{1,18}}/kontroll")
  String verify(@PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    var verdict = findings.verify(findings.get(id));
    return "redirect:/arbete/" + slug + "/fynd/" + id + "?gjort=" + verdict;
  }
}
