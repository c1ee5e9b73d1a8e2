package se.loftet.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.loftet.access.Operators;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.PoliceArea;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.web.Text;

/// The desk of those who run the installation: municipalities and police areas.
@Controller
@RequestMapping("/arbete/" + Operators.WORD)
class OperationController {
  private static final String HOME = "/arbete/" + Operators.WORD;
  private final AdminFrame frame;
  private final Operation operation;

  OperationController(AdminFrame frame, Operation operation) {
    this.frame = frame;
    this.operation = operation;
  }

  @GetMapping
  String index(HttpServletRequest request, Model model) {
    return index(request, model, Map.of(), Map.of());
  }

  /// Where a form was sent, asked for again by hand: its page.
  @GetMapping({"/kommuner", "/omraden"})
  String again() {
    return "redirect:" + HOME;
  }

  /// Adds a municipality, and its first administrator when one is named.
  @PostMapping("/kommuner")
  String municipality(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model,
      RedirectAttributes onward) {
    var form = new NewMunicipality(sent);
    var wrong = form.mistakes();
    try {
      if (wrong.isEmpty()) {
        Acting.now()
            .in(form.text("code"))
            .run(() -> {
              operation.add(form);
              operation
                  .administrator(form)
                  .ifPresent(link -> onward.addFlashAttribute("link", link));
            });
        return "redirect:" + HOME + "?klart=ja";
      }
    } catch (Refused.Rule rule) {
      wrong.put(field(rule), rule.code());
    }
    return index(request, model, sent, wrong);
  }

  private static String field(Refused.Rule rule) {
    return switch (rule.code()) {
      case "admin.operation.taken" -> "code";
      case "access.person.name" -> "person";
      default -> "login";
    };
  }

  @GetMapping("/omraden/{code:[a-z0-9-]{1,80}}")
  String area(@PathVariable String code, HttpServletRequest request, Model model) {
    var area = operation.area(code);
    var text = frame.text(request);
    var home = new AdminPage.Crumb(HOME, text.of("admin.operation.title"));
    var lead = text.of("admin.operation.area.lead");
    var form =
        areaForm(text, HOME + "/omraden/" + code, area, Map.of(), text.of("admin.save"), false);
    return frame.show(
        request, model, new AdminPage(home, area.name(), lead, "", "", List.of(), List.of(form)));
  }

  @PostMapping({"/omraden", "/omraden/{code:[a-z0-9-]{1,80}}"})
  String share(
      @PathVariable Map<String, String> path,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model) {
    var known = path.get("code");
    var code =
        known == null ? sent.getOrDefault("areaCode", "").strip() : operation.area(known).code();
    var area = new PoliceArea(code, sent.getOrDefault("areaName", "").strip(), chosen(request));
    var wrong = operation.mistakes(area, known == null);
    if (!wrong.isEmpty()) {
      return index(request, model, sent, wrong);
    }
    operation.share(area);
    return "redirect:" + HOME + "?klart=ja";
  }

  /// The municipalities that were ticked, those there are.
  private List<String> chosen(HttpServletRequest request) {
    var ticked = Objects.requireNonNullElse(request.getParameterValues("shared"), new String[0]);
    var codes = operation.municipalities().stream().map(Municipality::code).toList();
    return Arrays.stream(ticked).filter(codes::contains).distinct().toList();
  }

  private String index(
      HttpServletRequest request,
      Model model,
      Map<String, String> sent,
      Map<String, String> wrong) {
    var text = frame.text(request);
    var rows = new ArrayList<AdminPage.Row>();
    for (var each : operation.municipalities()) {
      rows.add(
          new AdminPage.Row(
              "/arbete/" + each.slug() + "/administration", each.name(), each.code(), ""));
    }
    for (var each : operation.areas()) {
      rows.add(
          new AdminPage.Row(
              HOME + "/omraden/" + each.code(),
              each.name(),
              text.of("admin.operation.shared", each.municipalities().size()),
              each.code()));
    }
    var page = frame.page(request, model, Operators.WORD, "admin.operation", rows);
    var shown =
        new AdminPage(
            new AdminPage.Crumb("/arbete", text.of("access.choose.title")),
            page.title(),
            page.lead(),
            page.said(),
            page.link(),
            rows,
            List.of());
    var typed =
        new PoliceArea(
            sent.getOrDefault("areaCode", ""),
            sent.getOrDefault("areaName", ""),
            List.of(
                Objects.requireNonNullElse(request.getParameterValues("shared"), new String[0])));
    var add = text.of("admin.operation.addArea");
    return frame.show(
        request,
        model,
        shown.with(
            municipalityForm(text, sent, wrong),
            areaForm(text, HOME + "/omraden", typed, wrong, add, true)));
  }

  private static AdminPage.Form municipalityForm(
      Text text, Map<String, String> sent, Map<String, String> wrong) {
    var fields =
        Stream.of("code", "name", "slug", "person", "login")
            .map(name -> {
              var field =
                  AdminPage.Field.text(
                      name, text.of("admin.operation." + name), sent.getOrDefault(name, ""));
              var hinted =
                  text.has("admin.operation." + name + ".hint")
                      ? field.hinted(text.of("admin.operation." + name + ".hint"))
                      : field;
              boolean own = !name.equals("person") && !name.equals("login");
              return Register.told(own ? hinted.needed() : hinted, wrong, text);
            })
            .toList();
    var add = text.of("admin.operation.addMunicipality");
    return new AdminPage.Form(HOME + "/kommuner", add, add, true, fields);
  }

  private AdminPage.Form areaForm(
      Text text,
      String action,
      PoliceArea area,
      Map<String, String> wrong,
      String button,
      boolean fresh) {
    var options =
        operation.municipalities().stream()
            .map(each -> new AdminPage.Option(each.code(), each.name()))
            .toList();
    var fields = new ArrayList<AdminPage.Field>();
    if (fresh) {
      fields.add(
          AdminPage.Field.text("areaCode", text.of("admin.operation.areaCode"), area.code())
              .needed()
              .hinted(text.of("admin.operation.areaCode.hint")));
    }
    fields.add(
        AdminPage.Field.text("areaName", text.of("admin.operation.areaName"), area.name())
            .needed());
    if (!options.isEmpty()) {
      fields.add(
          AdminPage.Field.several(
              "shared", text.of("admin.operation.sharedBy"), area.municipalities(), options));
    }
    var told = fields.stream().map(field -> Register.told(field, wrong, text)).toList();
    return new AdminPage.Form(action, fresh ? button : "", button, fresh, told);
  }
}
