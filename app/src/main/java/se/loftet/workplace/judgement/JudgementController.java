package se.loftet.workplace.judgement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.judgement.Audience;
import se.loftet.judgement.Draft;
import se.loftet.judgement.Handling;
import se.loftet.judgement.Judgements;
import se.loftet.judgement.Sentences;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.workplace.Periods;

/// The police's judgements: written, opened with a trace, discarded, and told of by a sentence.
@Controller
@RequestMapping("/arbete/{slug}/bedomningar")
class JudgementController {
  private final Judgements judgements;
  private final Sentences sentences;
  private final Periods periods;
  private final StaffChrome chrome;

  JudgementController(
      Judgements judgements, Sentences sentences, Periods periods, StaffChrome chrome) {
    this.judgements = judgements;
    this.sentences = sentences;
    this.periods = periods;
    this.chrome = chrome;
  }

  private JudgementViews views(HttpServletRequest request, String slug) {
    return new JudgementViews(
        chrome.text(request), "/arbete/" + slug + "/bedomningar", periods.today());
  }

  @GetMapping
  String list(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "gjort", defaultValue = "") String done) {
    var views = views(request, slug);
    var text = views.text();
    var all = judgements.list();
    var told = sentences.list();
    var waiting = told.stream().filter(s -> s.audience() == null && s.withdrawnAt() == null);
    var rest = told.stream().filter(s -> s.audience() != null || s.withdrawnAt() != null);
    var waits = waiting.map(views::sentence).toList();
    model.addAttribute("chrome", chrome.of(request, text.of("judgement.title")));
    model.addAttribute(
        "page",
        new JudgementPage.Listing(
            text.of("judgement.lead", all.size(), waits.size()),
            done.equals("gallrad") ? text.of("judgement.discarded") : "",
            views.home() + "/ny",
            Acting.now().may(Right.EDIT),
            all.stream().map(views::row).toList(),
            waits,
            rest.map(views::sentence).toList()));
    return "workplace/judgements";
  }

  @GetMapping("/ny")
  String fresh(HttpServletRequest request, Model model, @PathVariable String slug) {
    judgements.list();
    Acting.require(Right.EDIT);
    return form(request, model, slug, new Draft("", "", null, "", null, false), Map.of());
  }

  private String form(
      HttpServletRequest request,
      Model model,
      String slug,
      Draft draft,
      Map<String, String> faults) {
    var views = views(request, slug);
    model.addAttribute("chrome", chrome.of(request, views.text().of("judgement.new")));
    model.addAttribute("page", views.form(draft, faults));
    return "workplace/judgementnew";
  }

  @PostMapping
  String create(HttpServletRequest request, Model model, @PathVariable String slug) {
    judgements.list();
    var draft = draft(request);
    var faults = draft.faults(periods.today());
    if (!faults.isEmpty()) {
      return form(request, model, slug, draft, faults);
    }
    var added = judgements.add(draft);
    return "redirect:/arbete/" + slug + "/bedomningar/" + added.id() + "?gjort=sparad";
  }

  private static Draft draft(HttpServletRequest request) {
    return new Draft(
        word(request, "title"),
        word(request, "text"),
        Arrays.stream(Handling.values())
            .filter(each -> each.name().equals(request.getParameter("handling")))
            .findFirst()
            .orElse(null),
        word(request, "authorRole"),
        day(word(request, "validTo")),
        "yes".equals(request.getParameter("sure")));
  }

  private static @Nullable LocalDate day(String raw) {
    try {
      return LocalDate.parse(raw);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static String word(HttpServletRequest request, String name) {
    return Objects.toString(request.getParameter(name), "").strip();
  }

  @GetMapping("/{id:\\d{1,18}}")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "gjort", defaultValue = "") String done) {
    var notice = done.equals("sparad") ? "judgement.saved" : "";
    return single(request, model, slug, id, null, notice, "");
  }

  @PostMapping("/{id:\\d{1,18}}/lasning")
  String read(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    return single(request, model, slug, id, judgements.read(id), "judgement.readBy", "");
  }

  private String single(
      HttpServletRequest request,
      Model model,
      String slug,
      long id,
      @Nullable String opened,
      String notice,
      String fault) {
    var views = views(request, slug);
    var text = views.text();
    var judgement = judgements.get(id);
    model.addAttribute("chrome", chrome.of(request, judgement.title()));
    model.addAttribute(
        "page",
        new JudgementPage.Single(
            judgement.title(),
            views.home() + "/" + id,
            views.home(),
            notice.isEmpty() ? "" : text.of(notice),
            fault.isEmpty() ? "" : text.of(fault),
            judgement.expired(views.today()),
            views.facts(judgement),
            opened,
            Acting.now().may(Right.EDIT),
            fault.isEmpty() ? "" : word(request, "mening"),
            fault.isEmpty() ? "" : word(request, "roll"),
            sentences.list().stream()
                .filter(s -> Objects.equals(s.judgement(), id))
                .map(views::sentence)
                .toList(),
            Acting.now().may(Right.APPROVE)
                ? views.readings(judgements.readings(judgement))
                : null));
    return "workplace/judgement";
  }

  @PostMapping("/{id:\\d{1,18}}/gallring")
  String discard(@PathVariable String slug, @PathVariable long id) {
    judgements.discard(id);
    return "redirect:/arbete/" + slug + "/bedomningar?gjort=gallrad";
  }

  @PostMapping("/{id:\\d{1,18}}/meningar")
  String tell(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    try {
      sentences.add(id, word(request, "mening"), word(request, "roll"));
    } catch (Refused.Rule refused) {
      return single(request, model, slug, id, null, "", refused.code());
    }
    return "redirect:/arbete/" + slug + "/bedomningar/" + id + "#meningar";
  }

  @PostMapping("/meningar/{id:\\d{1,18}}/utlamning")
  String release(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    var audience =
        "PUBLIC".equals(request.getParameter("lasare")) ? Audience.PUBLIC : Audience.JOINT;
    sentences.release(id, audience);
    return "redirect:/arbete/" + slug + "/bedomningar#meningar";
  }

  @PostMapping("/meningar/{id:\\d{1,18}}/aterkallelse")
  String withdraw(@PathVariable String slug, @PathVariable long id) {
    sentences.withdraw(id);
    return "redirect:/arbete/" + slug + "/bedomningar#meningar";
  }
}
