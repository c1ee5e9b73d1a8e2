package se.loftet.workplace.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.followup.Decision;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Links;
import se.loftet.thread.NextPeriod;
import se.loftet.thread.YearTurn;
import se.loftet.workplace.Periods;

/// The turn of the year: a decision for each promise and activity, then the next period.
@Controller
class TurnController {
  /// So many decisions on one page; a longer period is turned page by page.
  private static final int ITEMS = 60;

  private final Periods periods;
  private final Deciding deciding;
  private final YearTurn turn;
  private final StaffChrome chrome;

  TurnController(Periods periods, Deciding deciding, YearTurn turn, StaffChrome chrome) {
    this.periods = periods;
    this.deciding = deciding;
    this.turn = turn;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/{ref}/arsskifte")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    return page(request, model, slug, ref, "");
  }

  @PostMapping("/arbete/{slug}/{ref}/arsskifte")
  String write(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    var document = periods.document(ref);
    try {
      if ("close".equals(request.getParameter("do"))) {
        var made = close(request, document);
        return made == null
            ? page(request, model, slug, ref, "turn.fault.remains")
            : "redirect:/arbete/" + slug + "/trad/" + made.head().ref();
      }
      var fault = deciding.decide(request, document);
      var anchor = "#" + Following.word(request, "slag") + "-" + Following.number(request, "id");
      return fault.isEmpty()
          ? "redirect:" + address(slug, ref, at(request)) + anchor
          : page(request, model, slug, ref, fault);
    } catch (Refused.Rule rule) {
      return page(request, model, slug, ref, rule.code());
    } catch (Refused.Changed changed) {
      return page(request, model, slug, ref, "steps.fault.changed");
    } catch (IllegalArgumentException unreadable) {
      return page(request, model, slug, ref, "turn.fault.dates");
    }
  }

  private @Nullable PromiseDocument close(HttpServletRequest request, PromiseDocument document) {
    var name = Following.word(request, "ref");
    var title = Following.word(request, "titel");
    if (!name.matches("[0-9A-Za-zÅÄÖåäö._-]{1,80}") || title.isEmpty()) {
      throw new Refused.Rule("turn.fault.name");
    }
    var next =
        new NextPeriod(
            name,
            title,
            PartialDate.of(Following.word(request, "borjar")),
            PartialDate.of(Following.word(request, "slutar")));
    return turn.close(ThreadObject.ref(document), next).next();
  }

  private String page(
      HttpServletRequest request, Model model, String slug, String ref, String fault) {
    var text = chrome.text(request);
    var state =
        periods.today(
            String.join(" ", "turn", text.language(), ref),
            () -> State.of(text, periods.links(ref)));
    var document = state.document();
    int pages = Math.max(1, Math.ceilDiv(state.items().size(), ITEMS));
    int at = Math.clamp(at(request), 1, pages);
    int year = document.ends().lastDay().plusDays(1).getYear();
    model.addAttribute("chrome", chrome.of(request, text.of("turn.heading", document.title())));
    model.addAttribute(
        "page",
        new TurnPage(
            document.title(),
            address(slug, ref, at),
            "/arbete/" + slug + "/" + ref + "/uppfoljning",
            text.of("turn.lead", state.withoutVerdict(), state.undecided()),
            fault.isEmpty() ? "" : text.of(fault),
            document.state().signed(),
            Acting.now().may(Right.EDIT),
            state.withoutVerdict(),
            state.undecided(),
            state.items().stream().skip((at - 1L) * ITEMS).limit(ITEMS).toList(),
            pages > 1 ? text.of("turn.page", at, pages) : "",
            at > 1 ? address(slug, ref, at - 1) : "",
            at < pages ? address(slug, ref, at + 1) : "",
            proposed(request, "ref", Integer.toString(year)),
            proposed(request, "titel", text.of("turn.nextTitle", Integer.toString(year))),
            proposed(request, "borjar", document.ends().lastDay().plusDays(1).toString()),
            proposed(request, "slutar", year + "-12-31")));
    return "workplace/turn";
  }

  private static String address(String slug, String ref, int at) {
    return "/arbete/" + slug + "/" + ref + "/arsskifte" + (at > 1 ? "?sida=" + at : "");
  }

  /// Which page of the decisions is asked for, counted from one.
  private static int at(HttpServletRequest request) {
    var page = Following.word(request, "sida");
    return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
  }

  /// What remains to be judged and decided, and each thing that is decided on.
  private record State(
      PromiseDocument document, int withoutVerdict, int undecided, List<TurnPage.ItemView> items) {
    static State of(Text text, Links links) {
      var missing = YearTurn.Missing.of(links);
      return new State(
          links.thread().document(),
          missing.withoutVerdict().size(),
          missing.undecided().size() + missing.undecidedActivities().size(),
          TurnController.items(text, links));
    }
  }

  /// What was written stays; else what is most likely meant.
  private static String proposed(HttpServletRequest request, String name, String likely) {
    var written = Following.word(request, name);
    return written.isEmpty() ? likely : written;
  }

  private static List<TurnPage.ItemView> items(Text text, Links links) {
    var items = new ArrayList<TurnPage.ItemView>();
    for (var promise : links.thread().promises()) {
      var verdict =
          links
              .verdict(promise)
              .map(v -> text.of(v.done()) + " · " + text.of(v.mattered()))
              .orElse("");
      items.add(
          item(
              text,
              "lofte",
              "kind.Promise.one",
              promise,
              verdict,
              links.decision(promise).orElse(null)));
      for (var activity : links.activities(promise)) {
        items.add(
            item(
                text,
                "aktivitet",
                "kind.Activity.one",
                activity,
                text.of(activity.status()),
                links.decision(activity).orElse(null)));
      }
    }
    for (var activity : links.thread().activities()) {
      if (links.promise(activity).isEmpty()) {
        items.add(
            item(
                text,
                "aktivitet",
                "kind.Activity.one",
                activity,
                text.of(activity.status()),
                links.decision(activity).orElse(null)));
      }
    }
    return items;
  }

  private static TurnPage.ItemView item(
      Text text,
      String field,
      String kind,
      ThreadObject object,
      String verdict,
      @Nullable Decision decision) {
    return new TurnPage.ItemView(
        text.of(kind),
        field,
        object.head().id(),
        decision == null ? 0 : decision.head().version(),
        Labels.shortened(object.label()),
        verdict,
        Arrays.stream(Decision.Choice.values())
            .map(c -> new Option(c.name(), text.of(c), decision != null && decision.choice() == c))
            .toList(),
        decision == null ? "" : decision.reason(),
        decision != null);
  }
}
