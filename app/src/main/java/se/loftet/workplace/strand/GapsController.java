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
import se.loftet.thread.Gaps;
import se.loftet.thread.Severity;
import se.loftet.workplace.Periods;

/// All gaps of the municipality, period by period, narrowed by severity, period and code.
@Controller
class GapsController {
  private static final int PERIODS_AT_ONCE = 10;
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
      @RequestParam(name = "sida", defaultValue = "1") int page) {
    var text = chrome.text(request);
    var all = periods.all().reversed();
    var wanted =
        all.stream().filter(d -> period.isEmpty() || d.head().ref().equals(period)).toList();
    int from = Math.clamp((page - 1L) * PERIODS_AT_ONCE, 0, wanted.size());
    int to = Math.min(from + PERIODS_AT_ONCE, wanted.size());
    var parts = new ArrayList<GapsPage.PeriodGaps>();
    int count = 0;
    for (var document : wanted.subList(from, to)) {
      var gaps = gaps(document, severity, code);
      count += gaps.size();
      if (!gaps.isEmpty()) {
        parts.add(
            new GapsPage.PeriodGaps(
                document.title(),
                "/arbete/" + slug + "/trad/" + document.head().ref(),
                GapRows.of(text, slug, document, gaps, PLACES)));
      }
    }
    var address =
        "/arbete/%s/luckor?allvar=%s&period=%s&kod=%s".formatted(slug, severity, period, code);
    model.addAttribute("chrome", chrome.of(request, text.of("gaps.title")));
    model.addAttribute(
        "page",
        new GapsPage(
            "/arbete/" + slug + "/luckor",
            text.of("gaps.lead", count, to - from),
            severities(text, severity),
            periodOptions(all, period),
            codes(text, code),
            parts,
            from > 0 ? address + "&sida=" + (page - 1) : "",
            to < wanted.size() ? address + "&sida=" + (page + 1) : ""));
    return "workplace/gaps";
  }

  private List<Gap> gaps(PromiseDocument document, String severity, String code) {
    return Gaps.of(periods.load(document.head().ref()), periods.today()).stream()
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
