package se.loftet.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.loftet.access.StaffChrome;
import se.loftet.platform.Refused;
import se.loftet.platform.web.Text;

/// What the administration's controllers share: words, frame and the way a page is shown.
@Component
class AdminFrame {
  private final StaffChrome chrome;

  AdminFrame(StaffChrome chrome) {
    this.chrome = chrome;
  }

  Text text(HttpServletRequest request) {
    return chrome.text(request);
  }

  static String home(String slug) {
    return "/arbete/" + slug + "/administration";
  }

  String show(HttpServletRequest request, Model model, AdminPage page) {
    model.addAttribute("chrome", chrome.of(request, page.title()));
    model.addAttribute("page", page);
    return "administration/page";
  }

  AdminPage page(
      HttpServletRequest request, Model model, String slug, String key, List<AdminPage.Row> rows) {
    var text = text(request);
    var said = Objects.toString(request.getParameter("klart"), "");
    return new AdminPage(
        new AdminPage.Crumb(home(slug), text.of("access.menu.administration")),
        text.of(key + ".title"),
        text.of(key + ".lead"),
        said.isBlank() ? "" : text.of("admin.done"),
        model.getAttribute("link") instanceof String link ? link : "",
        rows,
        List.of());
  }

  /// The choices of an enum, in words.
  static List<AdminPage.Option> words(Text text, Enum<?>... values) {
    return Arrays.stream(values).map(v -> new AdminPage.Option(v.name(), text.of(v))).toList();
  }

  /// The field the rule speaks of, with the rule's words.
  static AdminPage.Field told(
      AdminPage.Field field, String name, Refused.@Nullable Rule rule, Text text) {
    return rule != null && field.name().equals(name) ? field.wrong(text.of(rule.code())) : field;
  }
}
