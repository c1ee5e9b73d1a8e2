package se.loftet.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.municipality.Party;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;

/// The parties of the municipality's cooperation.
@Controller
@RequestMapping("/arbete/{slug}/administration/parter")
class PartyController {
  private final AdminFrame frame;
  private final Register register;

  PartyController(AdminFrame frame, Register register) {
    this.frame = frame;
    this.register = register;
  }

  @GetMapping
  String list(@PathVariable String slug, HttpServletRequest request, Model model) {
    return show(slug, null, Map.of(), Map.of(), request, model);
  }

  @GetMapping("/{id:\\d{1,18}}")
  String edit(
      @PathVariable String slug, @PathVariable long id, HttpServletRequest request, Model model) {
    var party = register.get(Party.class, id);
    var values = new LinkedHashMap<String, String>();
    values.put("kind", party.kind().name());
    values.put("name", party.name());
    values.put("orgNumber", Objects.toString(party.orgNumber(), ""));
    return show(slug, party, values, Map.of(), request, model);
  }

  @PostMapping({"", "/{id:\\d{1,18}}"})
  String save(
      @PathVariable String slug,
      @PathVariable(required = false) @Nullable Long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Acting.require(Right.ADMINISTER);
    var known = id == null ? null : register.get(Party.class, id);
    var wrong = mistakes(sent, known == null);
    if (!wrong.isEmpty()) {
      return show(slug, known, sent, wrong, request, model);
    }
    var orgNumber = sent.getOrDefault("orgNumber", "").strip();
    var party =
        new Party(
            register.head(known, sent),
            Party.Kind.valueOf(sent.getOrDefault("kind", "")),
            sent.getOrDefault("name", "").strip(),
            orgNumber.isEmpty() ? null : orgNumber);
    register.save(party, known == null);
    return "redirect:" + AdminFrame.home(slug) + "/parter?klart=ja";
  }

  private static Map<String, String> mistakes(Map<String, String> sent, boolean fresh) {
    var wrong = new LinkedHashMap<String, String>();
    if (fresh) {
      Register.checkRef(sent, wrong);
    }
    Register.checkName(sent, wrong);
    var kind = sent.getOrDefault("kind", "");
    if (Arrays.stream(Party.Kind.values()).noneMatch(k -> k.name().equals(kind))) {
      wrong.put("kind", "admin.wrong.kind");
    }
    var number = sent.getOrDefault("orgNumber", "").strip();
    if (!number.isEmpty() && !number.matches("[0-9]{6}-[0-9]{4}")) {
      wrong.put("orgNumber", "admin.wrong.orgNumber");
    }
    return wrong;
  }

  private String show(
      String slug,
      @Nullable Party known,
      Map<String, String> values,
      Map<String, String> wrong,
      HttpServletRequest request,
      Model model) {
    Acting.require(Right.ADMINISTER);
    var text = frame.text(request);
    var home = AdminFrame.home(slug) + "/parter";
    var rows =
        register.all(Party.class).stream()
            .map(p ->
                new AdminPage.Row(
                    home + "/" + p.head().id(), p.name(), text.of(p.kind()), p.head().ref()))
            .toList();
    var kind =
        AdminPage.Field.choice(
            "kind",
            text.of("admin.party.kind"),
            values.getOrDefault("kind", ""),
            AdminFrame.words(text, Party.Kind.values()));
    var name =
        AdminPage.Field.text("name", text.of("admin.party.name"), values.getOrDefault("name", ""));
    var number =
        AdminPage.Field.text(
            "orgNumber", text.of("admin.party.orgNumber"), values.getOrDefault("orgNumber", ""));
    var fields =
        Stream.of(
                Register.refField(text, values, known == null),
                Optional.of(kind),
                Optional.of(name.needed()),
                Optional.of(number))
            .flatMap(Optional::stream)
            .map(field -> Register.told(field, wrong, text))
            .toList();
    var form = register.form(text, home, "admin.party", known, fields);
    var page = frame.page(request, model, slug, "admin.party", known == null ? rows : List.of());
    return frame.show(request, model, page.with(form));
  }
}
