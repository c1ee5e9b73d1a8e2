package se.loftet.workplace.strand;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.web.Text;
import se.loftet.promise.FocusArea;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gap;
import se.loftet.thread.Links;
import se.loftet.thread.Severity;
import se.loftet.workplace.Periods;

/// The golden thread of one period on one page.
@Controller
class ThreadController {
  private static final int FOLD_ABOVE = 60;
  private static final int RECENT = 8;
  private final Periods periods;
  private final StaffChrome chrome;

  ThreadController(Periods periods, StaffChrome chrome) {
    this.periods = periods;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/trad")
  String current(@PathVariable String slug) {
    return periods
        .current()
        .map(d -> "redirect:/arbete/" + slug + "/trad/" + d.head().ref())
        .orElse("redirect:/arbete/" + slug);
  }

  @GetMapping("/arbete/{slug}/trad/{ref}")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "allt", defaultValue = "") String unfold) {
    var text = chrome.text(request);
    boolean folds = unfold.isEmpty();
    var page =
        periods.today(
            String.join(" ", "thread", text.language(), slug, ref, folds ? "" : "all"),
            () -> page(text, slug, ref, folds));
    model.addAttribute(
        "chrome", chrome.of(request, text.of("strand.title", page.period()), "sheet"));
    model.addAttribute("page", page);
    return "workplace/thread";
  }

  private ThreadPage page(Text text, String slug, String ref, boolean folds) {
    var links = periods.links(ref);
    var thread = links.thread();
    var gaps = periods.gaps(ref);
    var strands = new Strands(text, slug, links, gaps);
    var roots = strands.draw();
    var document = thread.document();
    var all = links(periods.all(), slug, ref);
    int recent = Math.max(0, all.size() - RECENT);
    return new ThreadPage(
        document.title(),
        lead(text, links, gaps),
        all.subList(recent, all.size()),
        all.subList(0, recent),
        roots,
        strands.withPromises() ? 7 : 6,
        folds && thread.activities().size() > FOLD_ABOVE,
        "/arbete/" + slug + "/trad/" + ref + "?allt=ja",
        GapRows.of(text, slug, document, gaps, 6),
        "/arbete/" + slug + "/luckor?period=" + ref,
        actions(text, slug, document));
  }

  private static List<ThreadPage.PeriodLink> links(
      List<PromiseDocument> documents, String slug, String ref) {
    return documents.stream()
        .map(d ->
            new ThreadPage.PeriodLink(
                "/arbete/" + slug + "/trad/" + d.head().ref(),
                d.head().ref(),
                d.head().ref().equals(ref)))
        .toList();
  }

  private static List<ThreadPage.PeriodLink> actions(
      Text text, String slug, PromiseDocument document) {
    var home = "/arbete/" + slug + "/";
    var period = home + document.head().ref();
    var actions = new ArrayList<ThreadPage.PeriodLink>();
    actions.add(link(period, text.of("strand.go.document")));
    actions.add(link(period + "/uppfoljning", text.of("strand.go.followUp")));
    if (document.picture() != null) {
      actions.add(
          link(
              home + "lagesbild/" + document.picture().id() + "/bild",
              text.of("strand.go.picture")));
    }
    if (!document.state().equals(FormalState.CLOSED)) {
      actions.add(link(period + "/arsskifte", text.of("strand.go.yearTurn")));
    }
    return actions;
  }

  private static ThreadPage.PeriodLink link(String href, String words) {
    return new ThreadPage.PeriodLink(href, words, false);
  }

  /// The finding in words: how many of each step, and whether any strand is whole.
  private static String lead(Text text, Links links, List<Gap> gaps) {
    var thread = links.thread();
    long chosen =
        thread.focusAreas().stream().filter(f -> f.choice() == FocusArea.Choice.CHOSEN).count();
    var counts =
        text.of(
            "strand.counts",
            thread.problems().size(),
            chosen,
            thread.promises().size(),
            thread.activities().size(),
            thread.outcomes().size());
    long grave = gaps.stream().filter(g -> g.severity() == Severity.BLOCKS_SIGNING).count();
    return counts + " " + text.of("strand.gapCount", gaps.size(), grave);
  }
}
