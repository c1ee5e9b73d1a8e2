package se.loftet.workplace.log;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Option;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.workplace.Periods;

/// The activity log: what, where, when, saved in ten seconds.
@Controller
@RequestMapping("/arbete/{slug}/logga")
class LogController {
  private final Logging logging;
  private final Periods periods;
  private final StaffChrome chrome;

  LogController(Logging logging, Periods periods, StaffChrome chrome) {
    this.logging = logging;
    this.periods = periods;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "aktivitet", defaultValue = "") String activity,
      @RequestParam(name = "sparat", defaultValue = "") String saved) {
    Acting.require(Right.LOG);
    var text = chrome.text(request);
    var done = saved.matches("\\d{1,18}") ? saved(text, slug, Long.parseLong(saved)) : null;
    var form = new LogForm(UUID.randomUUID().toString(), activity, "", "nyss", "", "", "", false);
    return page(request, model, slug, form, Map.of(), done);
  }

  private LogPage.SavedView saved(Text text, String slug, long id) {
    var entry = logging.entry(id);
    var name = LogPages.name(logging.activity(entry));
    var place = logging.placeName(entry).map(p -> ", " + p).orElse("");
    var words =
        text.of(
            entry.undone() ? "log.undone" : "log.saved", name, place, text.date(entry.happened()));
    return new LogPage.SavedView(
        words, "/arbete/" + slug + "/logga/" + id + "/angrad", entry.undone());
  }

  @PostMapping
  String add(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.LOG);
    var form = LogForm.sent(request);
    var before = logging.sentBefore(form.key());
    if (before.isEmpty()) {
      var faults = form.faults(periods.today());
      if (!faults.isEmpty()) {
        return page(request, model, slug, form, faults, null);
      }
    }
    long id = before.orElseGet(() -> add(form));
    return "redirect:/arbete/"
        + slug
        + "/logga?sparat="
        + id
        + "&aktivitet="
        + form.activityId().orElse(0L);
  }

  /// Two sendings at the same moment: the one that came second finds what the first stored.
  private long add(LogForm form) {
    try {
      return logging.add(form);
    } catch (DuplicateKeyException twice) {
      return logging.sentBefore(form.key()).orElseThrow(() -> twice);
    }
  }

  @PostMapping("/{id:\\d{1,18}}/angrad")
  String undo(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    boolean undone = !"nej".equals(request.getParameter("angrad"));
    var entry = logging.undo(id, undone);
    return "redirect:/arbete/"
        + slug
        + "/logga?sparat="
        + id
        + "&aktivitet="
        + entry.activity().id();
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      LogForm form,
      Map<String, String> faults,
      LogPage.@Nullable SavedView saved) {
    var text = chrome.text(request);
    var all = logging.loggable();
    var chosen =
        form.activity().isEmpty() && !all.isEmpty() ? LogPages.id(all.getFirst()) : form.activity();
    var counted = LogPages.ordered(all, chosen).stream().limit(LogPages.LIKELY).toList();
    var frame = chrome.of(request, text.of("log.title"));
    model.addAttribute("chrome", frame);
    model.addAttribute(
        "page",
        new LogPage(
            "/arbete/" + slug + "/logga",
            form.key(),
            "/arbete/" + slug,
            frame.where(),
            LogPages.likely(all, chosen),
            LogPages.others(all, chosen),
            logging.places().stream()
                .map(place -> {
                  var id = Long.toString(place.head().id());
                  return new Option(id, place.name(), id.equals(form.place()));
                })
                .toList(),
            form.when(),
            form.day(),
            Objects.toString(periods.today()),
            form.quantity(),
            form.note(),
            LogPages.faults(text, faults),
            "log.fault.person".equals(faults.get("anteckning")),
            LogPages.counts(text, counted, chosen),
            saved,
            Acting.now().may(Right.EDIT) ? "/arbete/" + slug + "/trad" : ""));
    return "workplace/log";
  }
}
