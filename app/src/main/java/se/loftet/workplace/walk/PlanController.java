package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Json;
import se.loftet.platform.web.Text;
import se.loftet.walk.Route;
import se.loftet.walk.Walk;

/// Plans a walk, or a return walk to one that was walked.
@Controller
@RequestMapping("/arbete/{slug}/vandringar/ny")
class PlanController {
  private final Planning planning;
  private final StaffChrome chrome;

  PlanController(Planning planning, StaffChrome chrome) {
    this.planning = planning;
    this.chrome = chrome;
  }

  @GetMapping
  String show(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.EDIT);
    return page(request, model, slug, PlanForm.sent(new Sent(request)), Map.of());
  }

  @PostMapping
  String plan(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.EDIT);
    var form = PlanForm.sent(new Sent(request));
    if (new Sent(request).word("do").equals("suggest")) {
      var route = planning.suggest(chrome.text(request), form.place());
      return route.points().isEmpty()
          ? page(request, model, slug, form, Map.of("stopp", "walk.plan.suggest.none"))
          : page(request, model, slug, form.along(route), Map.of());
    }
    var faults = form.faults();
    if (!faults.isEmpty()) {
      return page(request, model, slug, form, faults);
    }
    return "redirect:/arbete/" + slug + "/vandringar/" + planning.plan(form).head().ref();
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      PlanForm form,
      Map<String, String> faults) {
    var text = chrome.text(request);
    var before = planning.before(form.returnsTo());
    var heading = text.of(before == null ? "walk.plan.heading" : "walk.again.heading");
    model.addAttribute("chrome", chrome.of(request, heading));
    model.addAttribute("page", page(text, slug, form, before, told(text, form, faults)));
    return "walk/plan";
  }

  private static Map<String, String> told(Text text, PlanForm form, Map<String, String> faults) {
    var lines = String.join(", ", form.route().unreadable());
    var told = new LinkedHashMap<String, String>();
    faults.forEach((field, key) -> told.put(field, text.of(key, lines)));
    return told;
  }

  private PlanPage page(
      Text text, String slug, PlanForm form, @Nullable Walk before, Map<String, String> faults) {
    if (before != null && form.title().isEmpty() && faults.isEmpty()) {
      return page(text, slug, again(text, form, before), before, faults);
    }
    boolean again = before != null;
    var home = "/arbete/" + slug + "/vandringar";
    return new PlanPage(
        home + "/ny",
        before != null ? home + "/" + before.head().ref() : home,
        text.of(again ? "walk.again.heading" : "walk.plan.heading"),
        text.of(again ? "walk.again.lead" : "walk.plan.lead"),
        again,
        faults,
        form.title(),
        Choosing.words(text, Walk.Kind.values(), form.kind()),
        Choosing.objects(planning.activities(), form.activity()),
        Choosing.objects(planning.places(), form.place()),
        form.day(),
        form.startsAt(),
        form.minutes() == null ? "" : form.minutes().toString(),
        Choosing.words(text, Walk.Light.values(), form.light()),
        form.meetingPlace(),
        form.organiser(),
        form.stops(),
        length(text, form.route()),
        form.invitation(),
        form.accessibility(),
        form.preMeeting(),
        form.returnOn(),
        form.returnsTo(),
        Json.write(planning.base()));
  }

  /// How long the way is, when every stop has a place.
  private static String length(Text text, Route route) {
    return route.metres().isEmpty()
        ? ""
        : text.of("walk.plan.length", route.metres().getAsInt(), route.minutes().orElseThrow());
  }

  /// A return walk begins as the first one was.
  private PlanForm again(Text text, PlanForm form, Walk before) {
    var place = before.place();
    return form.like(
        before.activity().id(),
        place == null ? 0 : place.id(),
        text.of("walk.again.title", before.title()),
        before.kind(),
        stops(before));
  }

  private String stops(Walk before) {
    return new Route(
            planning.stops(before).stream()
                .map(stop -> new Route.Point(stop.name(), stop.latitude(), stop.longitude()))
                .toList())
        .lines();
  }
}
