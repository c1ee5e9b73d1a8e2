package se.loftet.workplace.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.loftet.access.StaffChrome;
import se.loftet.followup.Plan;
import se.loftet.platform.Refused;
import se.loftet.platform.web.Text;
import se.loftet.workplace.Periods;

/// The follow-up of a period: targets beside outcomes, and the two verdicts.
@Controller
class FollowUpController {
  private final Periods periods;
  private final Following following;
  private final Outcomes outcomes;
  private final EvidenceList evidence;
  private final StaffChrome chrome;

  FollowUpController(
      Periods periods,
      Following following,
      Outcomes outcomes,
      EvidenceList evidence,
      StaffChrome chrome) {
    this.periods = periods;
    this.outcomes = outcomes;
    this.following = following;
    this.evidence = evidence;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/uppfoljning")
  String current(@PathVariable String slug) {
    return periods
        .current()
        .map(d -> "redirect:/arbete/" + slug + "/" + d.head().ref() + "/uppfoljning")
        .orElse("redirect:/arbete/" + slug);
  }

  @GetMapping("/arbete/{slug}/{ref}/uppfoljning")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    return page(request, model, slug, ref, Typed.NOTHING);
  }

  /// Takes one of the forms of the page, each with an address of its own.
  @PostMapping("/arbete/{slug}/{ref}/uppfoljning/{form}")
  String write(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref,
      @PathVariable String form) {
    var text = chrome.text(request);
    var fault = fault(request, text, ref);
    return fault.isEmpty()
        ? "redirect:/arbete/" + slug + "/" + ref + "/uppfoljning" + at(request)
        : page(request, model, slug, ref, Typed.of(request, form, text.of(fault)));
  }

  private static String at(HttpServletRequest request) {
    for (var field : List.of("aktivitet", "lofte")) {
      long id = Following.number(request, field);
      if (id != 0) {
        return "#" + field + "-" + id;
      }
    }
    return "";
  }

  private String fault(HttpServletRequest request, Text text, String ref) {
    var document = periods.document(ref);
    try {
      return switch (String.valueOf(request.getParameter("do"))) {
        case "outcome" -> outcomes.add(request, document);
        case "rely" -> outcomes.rely(request, document);
        case "verdict" -> following.verdict(request, document, null);
        case "report" -> following.report(request, document);
        case "plan" -> following.plan(request, document, proposal -> title(text, proposal));
        default -> "steps.fault.unknown";
      };
    } catch (Refused.Changed changed) {
      return "steps.fault.changed";
    }
  }

  private static String title(Text text, Plan.Proposal proposal) {
    return text.of("followUp.title", text.of(proposal.kind()), proposal.starts(), proposal.ends());
  }

  private String page(
      HttpServletRequest request, Model model, String slug, String ref, Typed typed) {
    var text = chrome.text(request);
    var page =
        typed.equals(Typed.NOTHING)
            ? periods.today(
                String.join(" ", "followUp", text.language(), slug, ref),
                () -> page(text, slug, ref, typed))
            : page(text, slug, ref, typed);
    model.addAttribute("chrome", chrome.of(request, text.of("followUp.heading", page.title())));
    model.addAttribute("page", page);
    return "workplace/followup";
  }

  private FollowUpPage page(Text text, String slug, String ref, Typed typed) {
    var links = periods.links(ref);
    return new FollowUpPages(text, slug, links, periods.today(), typed)
        .page(evidence.offered(links.thread()));
  }
}
