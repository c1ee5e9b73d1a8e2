package se.loftet.workplace.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.platform.Refused;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.thread.NextPeriod;
import se.loftet.thread.YearTurn;
import se.loftet.workplace.Periods;

/// The turn of the year: a decision for each promise and activity, then the next period.
///
/// The page is one form. What is right in it is written, what is wrong stays as it was typed.
@Controller
class TurnController {
  private static final TurnForm NOTHING = new TurnForm(Map.of(), Map.of());
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

  /// One page of decisions that is asked for.
  private record Asked(HttpServletRequest request, Model model, String slug, String ref) {
    String home() {
      return "/arbete/" + slug + "/" + ref;
    }

    /// Which part of the decisions, counted from one.
    int part() {
      var part = Following.word(request, "sida");
      return part.matches("[1-9]\\d{0,5}") ? Integer.parseInt(part) : 1;
    }
  }

  @GetMapping("/arbete/{slug}/{ref}/arsskifte")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "sparat", defaultValue = "") String saved) {
    var told =
        saved.matches("\\d{1,6}")
            ? chrome.text(request).of("turn.told", Integer.parseInt(saved))
            : "";
    return page(new Asked(request, model, slug, ref), NOTHING, Map.of(), told);
  }

  @PostMapping("/arbete/{slug}/{ref}/arsskifte")
  String write(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    var asked = new Asked(request, model, slug, ref);
    var text = chrome.text(request);
    var form = TurnForm.of(request);
    try {
      var decided = deciding.decide(form, ref);
      var told = decided.count() == 0 ? "" : text.of("turn.told", decided.count());
      if (decided.faulty()) {
        return page(asked, form, decided.faults(text), told);
      }
      return form.word("do").equals("close")
          ? close(asked, form, text, told)
          : "redirect:" + asked.home() + "/arsskifte?sparat=" + decided.count() + part(asked);
    } catch (Refused.Changed changed) {
      return page(asked, form, Map.of("innehall", text.of("steps.fault.changed")), "");
    }
  }

  private static String part(Asked asked) {
    return asked.part() > 1 ? "&sida=" + asked.part() : "";
  }

  private String close(Asked asked, TurnForm form, Text text, String told) {
    var faults = new LinkedHashMap<String, String>();
    var next = next(form, text, faults);
    if (next != null) {
      try {
        var document = periods.document(asked.ref());
        var made = turn.close(ThreadObject.ref(document), next).next();
        if (made != null) {
          return "redirect:/arbete/" + asked.slug() + "/trad/" + made.head().ref();
        }
        faults.put("nasta", text.of("turn.fault.remains"));
      } catch (Refused.Rule rule) {
        faults.put(field(rule.code()), text.of(rule));
      }
    }
    return page(asked, form, faults, told);
  }

  /// The field that mends what the rule says.
  private static String field(String code) {
    return switch (code) {
      case "yearTurn.dates" -> "slutar";
      case "yearTurn.taken" -> "ref";
      default -> "nasta";
    };
  }

  private static @Nullable NextPeriod next(TurnForm form, Text text, Map<String, String> faults) {
    if (!form.word("ref").matches("[0-9A-Za-zÅÄÖåäö._-]{1,80}")) {
      faults.put("ref", text.of("turn.fault.name"));
    }
    if (form.word("titel").isEmpty()) {
      faults.put("titel", text.of("turn.fault.title"));
    }
    var starts = date(form, "borjar", text, faults);
    var ends = date(form, "slutar", text, faults);
    return faults.isEmpty() && starts != null && ends != null
        ? new NextPeriod(form.word("ref"), form.word("titel"), starts, ends)
        : null;
  }

  private static @Nullable PartialDate date(
      TurnForm form, String field, Text text, Map<String, String> faults) {
    try {
      return PartialDate.of(form.word(field));
    } catch (IllegalArgumentException unreadable) {
      faults.put(field, text.of("turn.fault.dates"));
      return null;
    }
  }

  private String page(Asked asked, TurnForm form, Map<String, String> faults, String told) {
    var text = chrome.text(asked.request());
    var page =
        form.equals(NOTHING) && told.isEmpty()
            ? periods.today(
                String.join(" ", "turn", text.language(), asked.home(), "" + asked.part()),
                () -> made(asked, text, form, faults, told))
            : made(asked, text, form, faults, told);
    asked
        .model()
        .addAttribute("chrome", chrome.of(asked.request(), text.of("turn.heading", page.title())));
    asked.model().addAttribute("page", page);
    return "workplace/turn";
  }

  private TurnPage made(
      Asked asked, Text text, TurnForm form, Map<String, String> faults, String told) {
    var links = periods.links(asked.ref());
    return new TurnPages(text, links, asked.home(), form, faults).page(asked.part(), told);
  }
}
