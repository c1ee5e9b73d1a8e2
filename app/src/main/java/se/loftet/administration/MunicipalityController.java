package se.loftet.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Records;
import se.loftet.platform.web.Text;
import se.loftet.thread.GapSettings;

/// The municipality itself: name, contact, the thresholds of gaps, and whether its page is public.
@Controller
@RequestMapping("/arbete/{slug}/administration/kommun")
class MunicipalityController {
  private final AdminFrame frame;
  private final Municipalities municipalities;
  private final Clock clock;

  MunicipalityController(AdminFrame frame, Municipalities municipalities, Clock clock) {
    this.frame = frame;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  @GetMapping
  String edit(@PathVariable String slug, HttpServletRequest request, Model model) {
    Acting.require(Right.ADMINISTER);
    return show(slug, here(), values(here()), Map.of(), request, model);
  }

  @PostMapping
  String save(
      @PathVariable String slug,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Acting.require(Right.ADMINISTER);
    var wrong = mistakes(sent);
    if (!wrong.isEmpty()) {
      return show(slug, here(), sent, wrong, request, model);
    }
    var contact = sent.getOrDefault("contact", "").strip();
    var thresholds = new TreeMap<String, Integer>(here().settings());
    thresholds()
        .forEach((name, standard) -> {
          var value = sent.getOrDefault(name, "").strip();
          if (value.isEmpty() || Integer.parseInt(value) == standard) {
            thresholds.remove(name);
          } else {
            thresholds.put(name, Integer.valueOf(value));
          }
        });
    municipalities.save(
        changed(
            sent.getOrDefault("name", "").strip(), contact, here().released(), thresholds, sent));
    return "redirect:" + AdminFrame.home(slug) + "/kommun?klart=ja";
  }

  /// Makes the municipality's own page public. What stands on it is released object by object.
  @PostMapping("/publicering")
  String release(@PathVariable String slug, @RequestParam Map<String, String> sent) {
    return release(slug, clock.instant(), sent);
  }

  @PostMapping("/avpublicering")
  String takeBack(@PathVariable String slug, @RequestParam Map<String, String> sent) {
    return release(slug, null, sent);
  }

  private String release(String slug, @Nullable Instant when, Map<String, String> sent) {
    Acting.require(Right.ADMINISTER);
    var now = here();
    municipalities.save(
        changed(now.name(), Objects.toString(now.contact(), ""), when, now.settings(), sent));
    return "redirect:" + AdminFrame.home(slug) + "/kommun?klart=ja";
  }

  private Municipality changed(
      String name,
      String contact,
      @Nullable Instant released,
      Map<String, Integer> settings,
      Map<String, String> sent) {
    var now = here();
    var version = sent.getOrDefault("version", "");
    return new Municipality(
        now.code(),
        name,
        now.slug(),
        now.orgNumber(),
        now.county(),
        contact.isEmpty() ? null : contact,
        released,
        version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
        settings);
  }

  private Municipality here() {
    return municipalities.get(Acting.now().municipality());
  }

  /// The thresholds there are, each with the value that holds when nothing is chosen.
  private static Map<String, Integer> thresholds() {
    var thresholds = new LinkedHashMap<String, Integer>();
    for (var component : GapSettings.class.getRecordComponents()) {
      thresholds.put(
          component.getName(), (Integer) Records.require(component, GapSettings.DEFAULT));
    }
    return thresholds;
  }

  private static Map<String, String> values(Municipality now) {
    var values = new LinkedHashMap<String, String>();
    values.put("name", now.name());
    values.put("contact", Objects.toString(now.contact(), ""));
    now.settings().forEach((name, value) -> values.put(name, value.toString()));
    return values;
  }

  private static Map<String, String> mistakes(Map<String, String> sent) {
    var wrong = new LinkedHashMap<String, String>();
    Register.checkName(sent, wrong);
    if (sent.getOrDefault("contact", "").length() > 1000) {
      wrong.put("contact", "admin.wrong.long");
    }
    for (var name : thresholds().keySet()) {
      var value = sent.getOrDefault(name, "").strip();
      if (!value.isEmpty() && !value.matches("[0-9]{1,4}")) {
        wrong.put(name, "admin.wrong.threshold");
      }
    }
    return wrong;
  }

  private String show(
      String slug,
      Municipality now,
      Map<String, String> values,
      Map<String, String> wrong,
      HttpServletRequest request,
      Model model) {
    var text = frame.text(request);
    var home = AdminFrame.home(slug) + "/kommun";
    var version = "?version=" + now.version();
    var form =
        new AdminPage.Form(
            home + version,
            now.name(),
            text.of("admin.save"),
            true,
            fields(text, values).stream().map(f -> Register.told(f, wrong, text)).toList());
    boolean open = now.released() != null;
    var release =
        new AdminPage.Form(
            home + (open ? "/avpublicering" : "/publicering") + version,
            text.of(open ? "admin.municipality.open" : "admin.municipality.closed"),
            text.of(open ? "admin.municipality.takeBack" : "admin.municipality.release"),
            false,
            List.of());
    var page = frame.page(request, model, slug, "admin.municipality", List.of());
    return frame.show(request, model, page.with(form, release));
  }

  private static List<AdminPage.Field> fields(Text text, Map<String, String> values) {
    var fields = new ArrayList<AdminPage.Field>();
    for (var name : List.of("name", "contact")) {
      fields.add(
          AdminPage.Field.text(
              name, text.of("admin.municipality." + name), values.getOrDefault(name, "")));
    }
    thresholds()
        .forEach((name, standard) ->
            fields.add(
                AdminPage.Field.text(
                        name, text.of("admin.threshold." + name), values.getOrDefault(name, ""))
                    .hinted(text.of("admin.threshold.hint", standard))));
    return fields;
  }
}
