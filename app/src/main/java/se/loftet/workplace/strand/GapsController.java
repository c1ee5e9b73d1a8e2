package se.loftet.workplace.strand;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Option;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gap;
import se.loftet.thread.GapCode;
import se.loftet.thread.Severity;
import se.loftet.workplace.Periods;

/// All gaps of the municipality, period by period, narrowed by severity, period and code.
@Controller
class GapsController {
  private static final int PERIODS_AT_ONCE = 10;
  private static final int ENOUGH = 200;
  private static final int PLACES = 30;
  private final Periods periods;
  private final StaffChrome chrome;

  GapsController(Periods periods, StaffChrome chrome) {
    this.periods = periods;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/luckor")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "allvar", defaultValue = "") String severity,
      @RequestParam(name = "period", defaultValue = "") String period,
      @RequestParam(name = "kod", defaultValue = "") String code,
      @RequestParam(name = "fran", defaultValue = "") String from) {
    var text = chrome.text(request);
    var wanted = new Wanted(severity, period, code, from);
    model.addAttribute("chrome", chrome.of(request, text.of("gaps.title")));
    model.addAttribute(
        "page",
        periods.today("gaps " + text.language() + slug + wanted, () -> page(text, slug, wanted)));
    return "workplace/gaps";
  }

  /// What the list is narrowed to, blank for all.
  ///
  /// @param from stable name of the period it begins with
  private record Wanted(String severity, String period, String code, String from) {
    String address(String slug) {
      return "/arbete/%s/luckor?allvar=%s&period=%s&kod=%s".formatted(slug, severity, period, code);
    }
  }

  private GapsPage page(Text text, String slug, Wanted wanted) {
    var all = periods.all().reversed();
    var narrowed =
        all.stream().filter(d -> wanted.period().isEmpty() || named(d, wanted.period())).toList();
    int from = place(narrowed, wanted.from());
    var parts = new ArrayList<GapsPage.PeriodGaps>();
    int count = 0;
    int read = 0;
    int at = from;
    while (at < narrowed.size() && at - from < PERIODS_AT_ONCE && read < ENOUGH) {
      var document = narrowed.get(at++);
      read += periods.load(document.head().ref()).activities().size();
      var gaps = gaps(document, wanted.severity(), wanted.code());
      count += gaps.size();
      if (!gaps.isEmpty()) {
        parts.add(part(text, slug, document, gaps));
      }
    }
    var address = wanted.address(slug);
    return new GapsPage(
        "/arbete/" + slug + "/luckor",
        text.of("gaps.lead", count, at - from),
        severities(text, wanted.severity()),
        periodOptions(all, wanted.period()),
        codes(text, wanted.code()),
        parts,
        from > 0 ? address : "",
        at < narrowed.size() ? address + "&fran=" + narrowed.get(at).head().ref() : "");
  }

  private static boolean named(PromiseDocument document, String ref) {
    return document.head().ref().equals(ref);
  }

  /// Where the period of this name stands, the first place when there is none.
  private static int place(List<PromiseDocument> documents, String ref) {
    for (int i = 0; i < documents.size(); i++) {
      if (named(documents.get(i), ref)) {
        return i;
      }
    }
    return 0;
  }

  private static GapsPage.PeriodGaps part(
      Text text, String slug, PromiseDocument document, List<Gap> gaps) {
    return new GapsPage.PeriodGaps(
        document.title(),
        "/arbete/" + slug + "/trad/" + document.head().ref(),
        GapRows.of(text, slug, document, gaps, PLACES),
        gaps.size());
  }

  private List<Gap> gaps(PromiseDocument document, String severity, String code) {
    return periods.gaps(document.head().ref()).stream()
        .filter(gap -> severity.isEmpty() || gap.severity().name().equals(severity))
        .filter(gap -> code.isEmpty() || gap.code().code().equals(code))
        .toList();
  }

  private static List<Option> severities(Text text, String chosen) {
    return Arrays.stream(Severity.values())
        .map(s ->
            new Option(s.name(), text.of("gaps.severity." + s.name()), s.name().equals(chosen)))
        .toList();
  }

  private static List<Option> periodOptions(List<PromiseDocument> all, String chosen) {
    return all.stream()
        .map(d -> new Option(d.head().ref(), d.title(), d.head().ref().equals(chosen)))
        .toList();
  }

  private static List<Option> codes(Text text, String chosen) {
    return Arrays.stream(GapCode.values())
        .map(c ->
            new Option(c.code(), text.of("gap." + c.code() + ".short"), c.code().equals(chosen)))
        .toList();
  }
}
