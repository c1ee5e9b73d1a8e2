package se.loftet.workplace.priority;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.priority.Criterion;
import se.loftet.priority.Priorities;
import se.loftet.promise.FocusArea;
import se.loftet.promise.PromiseDocument;

/// What to take on first: scores, weights, choice, focus areas.
@Controller
@RequestMapping("/arbete/{slug}/lagesbild/{id:\\d{1,18}}/prioritering")
class PriorityController {
  private final Priorities priorities;
  private final Store store;
  private final StaffChrome chrome;

  PriorityController(Priorities priorities, Store store, StaffChrome chrome) {
    this.priorities = priorities;
    this.store = store;
    this.chrome = chrome;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "sparat", defaultValue = "") String saved) {
    return page(request, model, slug, id, notice(chrome.text(request), saved), List.of());
  }

  private static String notice(Text text, String saved) {
    return switch (saved) {
      case "poang", "vikter", "val" -> text.of("priority.saved." + saved);
      default ->
          saved.matches("\\d{1,4}") ? text.of("priority.carried", Integer.valueOf(saved)) : "";
    };
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      long id,
      String notice,
      List<Long> faults) {
    var text = chrome.text(request);
    var picture = store.get(SituationPicture.class, new Ref<>(id));
    var board = priorities.board(new Ref<>(id));
    var views = new PriorityViews(text, board, faults.isEmpty() ? Map.of() : typed(request));
    var home = "/arbete/" + slug + "/lagesbild/" + id;
    model.addAttribute("chrome", chrome.of(request, text.of("priority.title")));
    model.addAttribute(
        "page",
        new PriorityPage(
            home + "/bild",
            picture.title(),
            home + "/prioritering",
            views.lead(),
            views.sentences(),
            notice,
            List.of(Criterion.values()).stream().map(c -> text.of(c)).toList(),
            views.rows(),
            views.left(),
            PriorityViews.mayRate(),
            Acting.now().may(Right.EDIT),
            Acting.now().may(Right.APPROVE),
            views.forms(),
            views.weights(),
            views.choices(faults),
            views.periods(priorities)));
    return "workplace/priority";
  }

  private static Map<String, String> typed(HttpServletRequest request) {
    var typed = new HashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
    return typed;
  }

  private static String word(HttpServletRequest request, String name) {
    return Objects.toString(request.getParameter(name), "").strip();
  }

  private static String back(String slug, long id, String saved) {
    return "redirect:/arbete/" + slug + "/lagesbild/" + id + "/prioritering?sparat=" + saved;
  }

  @PostMapping("/poang")
  @Transactional
  String rate(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    for (var problem : priorities.board(new Ref<>(id)).problems()) {
      long of = problem.head().id();
      var scores = scores(request, "p" + of + ".", 1);
      var motive = word(request, "motiv." + of);
      if (!scores.isEmpty() || !motive.isEmpty()) {
        priorities.rate(new Ref<Problem>(of), scores, motive.isEmpty() ? null : motive);
      }
    }
    return back(slug, id, "poang");
  }

  private static Map<Criterion, Integer> scores(
      HttpServletRequest request, String prefix, int least) {
    var scores = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      var raw = word(request, prefix + criterion.name());
      if (raw.matches("[0-5]") && Integer.parseInt(raw) >= least) {
        scores.put(criterion, Integer.valueOf(raw));
      }
    }
    return scores;
  }

  @PostMapping("/vikter")
  String weigh(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    priorities.weigh(new Ref<SituationPicture>(id), scores(request, "v.", 0));
    return back(slug, id, "vikter");
  }

  @PostMapping("/val")
  @Transactional
  String choose(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.APPROVE);
    var board = priorities.board(new Ref<>(id));
    var faults = new ArrayList<Long>();
    for (var problem : board.problems()) {
      long of = problem.head().id();
      if (choice(request, of) != null && word(request, "skal." + of).isEmpty()) {
        faults.add(of);
      }
    }
    if (!faults.isEmpty()) {
      return page(request, model, slug, id, "", faults);
    }
    for (var problem : board.problems()) {
      long of = problem.head().id();
      priorities.choose(new Ref<Problem>(of), choice(request, of), word(request, "skal." + of));
    }
    return back(slug, id, "val");
  }

  private static FocusArea.@Nullable Choice choice(HttpServletRequest request, long problem) {
    return switch (word(request, "val." + problem)) {
      case "CHOSEN" -> FocusArea.Choice.CHOSEN;
      case "DESELECTED" -> FocusArea.Choice.DESELECTED;
      default -> null;
    };
  }

  @PostMapping("/fokusomraden")
  String carry(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "period", defaultValue = "0") long period) {
    int made = priorities.carry(new Ref<>(id), new Ref<PromiseDocument>(period));
    return back(slug, id, Integer.toString(made));
  }
}
