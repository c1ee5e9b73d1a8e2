package se.loftet.workplace.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.editor.Option;
import se.loftet.finding.Findings;
import se.loftet.finding.Method;
import se.loftet.finding.Result;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.web.Text;

/// A ready-made question put to a data set: asked with defaults, changed, and kept.
@Controller
@RequestMapping("/arbete/{slug}/fynd")
class AskController {
  private final Findings findings;
  private final DataSets sets;
  private final StaffChrome chrome;

  AskController(Findings findings, DataSets sets, StaffChrome chrome) {
    this.findings = findings;
    this.sets = sets;
    this.chrome = chrome;
  }

  @GetMapping("/ny")
  String ask(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.READ);
    return page(request, model, slug, null);
  }

  private String page(
      HttpServletRequest request, Model model, String slug, @Nullable String fault) {
    var text = chrome.text(request);
    var method = Asked.method(request).orElseThrow(() -> new Refused.NotFound("method", "slag"));
    var fitting = sets.list().stream().filter(set -> method.takes(set.kind())).toList();
    var asked = fitting.isEmpty() ? null : asked(request, method, fitting);
    var answer = asked == null || !asked.readable() ? null : findings.ask(asked.question());
    var home = "/arbete/" + slug + "/fynd";
    var question = text.of("finding.question." + method);
    model.addAttribute("chrome", chrome.of(request, question));
    model.addAttribute(
        "page",
        new AskPage(
            home,
            home + "/ny",
            method.name(),
            question,
            text.of("finding.about." + method),
            fitting.stream().map(set -> option(set, asked)).toList(),
            asked == null ? null : asked.choosing(text),
            fault,
            answer == null ? null : FindingViews.page(text, answer, "svar"),
            asked == null ? List.of() : asked.parts(),
            answer != null && Acting.now().may(Right.EDIT) ? home : "",
            answer == null ? "" : title(request, answer),
            classes(text, Asked.word(request, "klass"))));
    return "workplace/findingask";
  }

  private Asked asked(HttpServletRequest request, Method method, List<DataSet> fitting) {
    var id = Asked.word(request, "data");
    var set =
        fitting.stream()
            .filter(each -> Long.toString(each.id()).equals(id))
            .findFirst()
            .orElse(fitting.getFirst());
    return Asked.of(request, method, set, sets.contents(set), Acting.now().municipality());
  }

  private static Option option(DataSet set, @Nullable Asked asked) {
    boolean chosen = asked != null && asked.set().id() == set.id();
    return new Option(Long.toString(set.id()), set.provenance().title(), chosen);
  }

  private static String title(HttpServletRequest request, Result answer) {
    var typed = Asked.word(request, "titel");
    var subject = answer.subject();
    return !typed.isEmpty()
        ? typed
        : Stream.of(subject.category(), subject.area(), subject.dataSet())
            .filter(java.util.Objects::nonNull)
            .limit(2)
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
  }

  static List<Option> classes(Text text, String chosen) {
    return Stream.of(SecrecyClass.PARTY, SecrecyClass.INTERNAL, SecrecyClass.OPEN)
        .map(each -> new Option(each.name(), text.of(each), each == secrecy(chosen)))
        .toList();
  }

  /// Unmarked is closed.
  private static SecrecyClass secrecy(String word) {
    return Arrays.stream(SecrecyClass.values())
        .filter(each -> each.name().equals(word))
        .findFirst()
        .orElse(SecrecyClass.PARTY);
  }

  @PostMapping
  String save(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.EDIT);
    var method = Asked.method(request).orElseThrow(() -> new Refused.NotFound("method", "slag"));
    var title = Asked.word(request, "titel");
    var fitting = sets.list().stream().filter(set -> method.takes(set.kind())).toList();
    if (title.isEmpty() || title.length() > 200 || fitting.isEmpty()) {
      return page(request, model, slug, chrome.text(request).of("finding.noTitle"));
    }
    var asked = asked(request, method, fitting);
    if (!asked.readable()) {
      return page(request, model, slug, null);
    }
    var saved = findings.save(asked.question(), title, secrecy(Asked.word(request, "klass")));
    return "redirect:/arbete/" + slug + "/fynd/" + saved.head().id() + "?gjort=sparat";
  }
}
