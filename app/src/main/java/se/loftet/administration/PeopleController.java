package se.loftet.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.loftet.access.Grant;
import se.loftet.access.Person;
import se.loftet.access.Role;
import se.loftet.access.Staff;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// People and their roles. A one-time link is shown once, to be handed over to its person.
@Controller
@RequestMapping("/arbete/{slug}/administration/personer")
class PeopleController {
  private final AdminFrame frame;
  private final Staff staff;
  private final Municipalities municipalities;

  PeopleController(AdminFrame frame, Staff staff, Municipalities municipalities) {
    this.frame = frame;
    this.staff = staff;
    this.municipalities = municipalities;
  }

  @GetMapping
  String list(@PathVariable String slug, HttpServletRequest request, Model model) {
    return list(slug, request, model, PersonForm.EMPTY, null);
  }

  @PostMapping
  String add(
      @PathVariable String slug,
      PersonForm form,
      HttpServletRequest request,
      Model model,
      RedirectAttributes onward) {
    try {
      onward.addFlashAttribute("link", staff.add(form.person()));
      return "redirect:" + AdminFrame.home(slug) + "/personer";
    } catch (Refused.Rule rule) {
      return list(slug, request, model, form, rule);
    }
  }

  private String list(
      String slug,
      HttpServletRequest request,
      Model model,
      PersonForm form,
      Refused.@Nullable Rule rule) {
    var text = frame.text(request);
    var home = AdminFrame.home(slug) + "/personer/";
    var rows = staff.people().stream().map(person -> row(text, home, person)).toList();
    var fields = new ArrayList<AdminPage.Field>();
    var login = AdminPage.Field.text("login", text.of("access.login.login"), form.login());
    fields.add(login.needed().hinted(text.of("access.person.login.hint")));
    fields.add(AdminPage.Field.text("name", text.of("admin.people.name"), form.name()).needed());
    fields.addAll(roleFields(text, form));
    var told = fields.stream().map(f -> AdminFrame.told(f, field(rule), rule, text)).toList();
    var add =
        new AdminPage.Form(
            AdminFrame.home(slug) + "/personer",
            text.of("admin.people.add"),
            text.of("admin.people.add"),
            true,
            told);
    return frame.show(
        request, model, frame.page(request, model, slug, "admin.people", rows).with(add));
  }

  @GetMapping("/{id:\\d{1,18}}")
  String person(
      @PathVariable String slug, @PathVariable long id, HttpServletRequest request, Model model) {
    return person(slug, id, request, model, null);
  }

  @PostMapping("/{id:\\d{1,18}}/roller")
  String give(
      @PathVariable String slug,
      @PathVariable long id,
      PersonForm form,
      HttpServletRequest request,
      Model model) {
    try {
      staff.give(form.grant(id));
      return done(slug, id);
    } catch (Refused.Rule rule) {
      return person(slug, id, request, model, rule);
    }
  }

  @PostMapping("/{id:\\d{1,18}}/roller/{grant:\\d{1,18}}/borttagning")
  String take(@PathVariable String slug, @PathVariable long id, @PathVariable long grant) {
    staff.take(id, grant);
    return done(slug, id);
  }

  @PostMapping("/{id:\\d{1,18}}/aterstallning")
  String reset(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String phone,
      RedirectAttributes onward) {
    onward.addFlashAttribute("link", staff.reset(id, phone.equals("yes")));
    return "redirect:" + AdminFrame.home(slug) + "/personer/" + id;
  }

  @PostMapping("/{id:\\d{1,18}}/stangning")
  String close(@PathVariable String slug, @PathVariable long id) {
    staff.setActive(id, false);
    return done(slug, id);
  }

  @PostMapping("/{id:\\d{1,18}}/oppning")
  String open(@PathVariable String slug, @PathVariable long id) {
    staff.setActive(id, true);
    return done(slug, id);
  }

  private static String done(String slug, long id) {
    return "redirect:" + AdminFrame.home(slug) + "/personer/" + id + "?klart=ja";
  }

  private String person(
      String slug, long id, HttpServletRequest request, Model model, Refused.@Nullable Rule rule) {
    var text = frame.text(request);
    var person = staff.person(id);
    var home = AdminFrame.home(slug) + "/personer/" + id;
    var fields =
        roleFields(text, PersonForm.EMPTY).stream()
            .map(f -> AdminFrame.told(f, field(rule), rule, text))
            .toList();
    var forms = new ArrayList<AdminPage.Form>();
    forms.add(
        new AdminPage.Form(
            home + "/roller",
            text.of("admin.people.give"),
            text.of("admin.people.give"),
            true,
            fields));
    person.grants().stream()
        .filter(this::mine)
        .forEach(grant ->
            forms.add(
                AdminPage.Form.button(
                    home + "/roller/" + grant.id() + "/borttagning",
                    text.of("admin.people.take", words(text, grant)))));
    if (staff.manages(person)) {
      forms.addAll(accountForms(text, home, person));
    }
    var rows =
        person.grants().stream()
            .map(grant -> new AdminPage.Row("", words(text, grant), grant.party(), ""))
            .toList();
    var page = frame.page(request, model, slug, "admin.person", rows);
    var shown =
        new AdminPage(
            new AdminPage.Crumb(AdminFrame.home(slug) + "/personer", text.of("admin.people.title")),
            person.displayName(),
            text.of("admin.person.lead", person.login(), state(text, person)),
            page.said(),
            page.link(),
            rows,
            forms);
    return frame.show(request, model, shown);
  }

  private static List<AdminPage.Form> accountForms(Text text, String home, Person person) {
    var phone =
        AdminPage.Field.choice(
            "phone",
            text.of("admin.people.phone"),
            "",
            List.of(
                new AdminPage.Option("", text.of("admin.people.phoneKeep")),
                new AdminPage.Option("yes", text.of("admin.people.phoneRemove"))));
    return List.of(
        new AdminPage.Form(
            home + "/aterstallning",
            text.of("admin.people.reset"),
            text.of("admin.people.resetButton"),
            false,
            List.of(phone)),
        person.active()
            ? AdminPage.Form.button(home + "/stangning", text.of("admin.people.close"))
            : AdminPage.Form.button(home + "/oppning", text.of("admin.people.open")));
  }

  private boolean mine(Grant grant) {
    var me = Acting.now();
    return me.may(Right.OPERATE)
        || (me.municipality().equals(grant.municipality()) && me.party().equals(grant.party()));
  }

  private List<AdminPage.Field> roleFields(Text text, PersonForm form) {
    var me = Acting.now();
    var where = new ArrayList<AdminPage.Option>();
    where.add(
        new AdminPage.Option(me.municipality(), municipalities.get(me.municipality()).name()));
    if (me.may(Right.OPERATE)) {
      municipalities
          .policeAreas(me.municipality())
          .forEach(area -> where.add(new AdminPage.Option("area:" + area.code(), area.name())));
      where.add(new AdminPage.Option("*", text.of("admin.people.everywhere")));
    }
    var party = form.party().isBlank() ? me.party() : form.party();
    return List.of(
        AdminPage.Field.choice(
            "role",
            text.of("admin.people.role"),
            form.role(),
            AdminFrame.words(text, Role.values())),
        AdminPage.Field.choice("where", text.of("admin.people.where"), form.where(), where),
        AdminPage.Field.text("party", text.of("admin.people.party"), party)
            .needed()
            .hinted(text.of("admin.people.partyHint")));
  }

  private static AdminPage.Row row(Text text, String home, Person person) {
    var roles =
        person.grants().stream()
            .map(grant -> text.of(grant.role()))
            .distinct()
            .collect(Collectors.joining(", "));
    return new AdminPage.Row(
        home + person.id(),
        person.displayName(),
        person.login() + " · " + roles,
        state(text, person));
  }

  private static String state(Text text, Person person) {
    if (!person.active()) {
      return text.of("admin.people.closed");
    }
    if (person.locked()) {
      return text.of("admin.people.locked");
    }
    return person.hasPassword() ? text.of("admin.people.active") : text.of("admin.people.invited");
  }

  private static String words(Text text, Grant grant) {
    var place = grant.municipality() == null ? grant.policeArea() : grant.municipality();
    return text.of(grant.role())
        + ", "
        + (place == null ? text.of("admin.people.everywhere") : place);
  }

  /// The field a rule about people speaks of.
  private static String field(Refused.@Nullable Rule rule) {
    return switch (rule == null ? "" : rule.code()) {
      case "access.person.login", "access.person.taken" -> "login";
      case "access.person.name" -> "name";
      case "access.person.where" -> "party";
      case "access.person.place" -> "where";
      default -> "role";
    };
  }
}
