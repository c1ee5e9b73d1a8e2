package se.loftet.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;

/// Parties and places, each as a list with a form under it.
@Controller
@RequestMapping("/arbete/{slug}/administration/{list:parter|platser}")
class RegisterController {
  private final AdminFrame frame;
  private final Register register;
  private final List<RegisterKind<?>> kinds;

  RegisterController(AdminFrame frame, Register register, List<RegisterKind<?>> kinds) {
    this.frame = frame;
    this.register = register;
    this.kinds = List.copyOf(kinds);
  }

  /// One request at one list, or at one object of it.
  private record Asked<T extends ThreadObject>(
      String slug, RegisterKind<T> kind, @Nullable T known, HttpServletRequest http, Model model) {}

  @GetMapping({"", "/{id:\\d{1,18}}"})
  String show(
      @PathVariable String slug,
      @PathVariable String list,
      @PathVariable(required = false) @Nullable Long id,
      HttpServletRequest http,
      Model model) {
    return shown(asked(slug, kind(list), id, http, model));
  }

  @PostMapping({"", "/{id:\\d{1,18}}"})
  String save(
      @PathVariable String slug,
      @PathVariable String list,
      @PathVariable(required = false) @Nullable Long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest http,
      Model model) {
    return saved(asked(slug, kind(list), id, http, model), sent);
  }

  private RegisterKind<?> kind(String list) {
    return kinds.stream()
        .filter(kind -> kind.word().equals(list))
        .findFirst()
        .orElseThrow(() -> new Refused.NotFound("register", list));
  }

  private <T extends ThreadObject> Asked<T> asked(
      String slug, RegisterKind<T> kind, @Nullable Long id, HttpServletRequest http, Model model) {
    Acting.require(Right.ADMINISTER);
    var known = id == null ? null : register.get(kind.type(), id);
    return new Asked<>(slug, kind, known, http, model);
  }

  private <T extends ThreadObject> String shown(Asked<T> asked) {
    var known = asked.known;
    var values = known == null ? Map.<String, String>of() : asked.kind.values(known);
    return page(asked, values, Map.of());
  }

  private <T extends ThreadObject> String saved(Asked<T> asked, Map<String, String> sent) {
    boolean fresh = asked.known == null;
    var wrong = mistakes(asked.kind, sent, fresh);
    try {
      if (wrong.isEmpty()) {
        register.save(asked.kind.read(register.head(asked.known, sent), sent), fresh);
        return "redirect:%s/%s?klart=ja".formatted(AdminFrame.home(asked.slug), asked.kind.word());
      }
    } catch (Refused.Rule taken) {
      wrong.put("ref", taken.code());
    }
    return page(asked, sent, wrong);
  }

  private static Map<String, String> mistakes(
      RegisterKind<?> kind, Map<String, String> sent, boolean fresh) {
    var wrong = new LinkedHashMap<String, String>();
    if (fresh) {
      Register.checkRef(sent, wrong);
    }
    Register.checkName(sent, wrong);
    var sort = sent.getOrDefault("kind", "");
    if (Arrays.stream(kind.sorts()).noneMatch(each -> each.name().equals(sort))) {
      wrong.put("kind", "admin.wrong.kind");
    }
    kind.check(sent, wrong);
    return wrong;
  }

  private <T extends ThreadObject> String page(
      Asked<T> asked, Map<String, String> values, Map<String, String> wrong) {
    var text = frame.text(asked.http);
    var kind = asked.kind;
    var known = asked.known;
    var home = AdminFrame.home(asked.slug) + "/" + kind.word();
    var sort =
        AdminPage.Field.choice(
            "kind",
            text.of(kind.key() + ".kind"),
            values.getOrDefault("kind", ""),
            AdminFrame.words(text, kind.sorts()));
    var fields =
        Stream.of(
                Register.refField(text, values, known == null).stream(),
                Stream.of(sort),
                kind.fields(text, values).stream())
            .flatMap(each -> each)
            .map(field -> Register.told(field, wrong, text))
            .toList();
    var rows =
        known != null
            ? List.<AdminPage.Row>of()
            : register.all(kind.type()).stream()
                .map(each ->
                    new AdminPage.Row(
                        home + "/" + each.head().id(),
                        each.label(),
                        text.of(kind.sort(each)),
                        each.head().ref()))
                .toList();
    var form = register.form(text, home, kind.key(), known, fields);
    var page = frame.page(asked.http, asked.model, asked.slug, kind.key(), rows);
    return frame.show(asked.http, asked.model, page.with(form));
  }
}
