package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.loftet.platform.Refused;

/// The login page, and the one-time links by which a password is chosen.
@Controller
class LoginController {
  /// What the address may say has happened, and the message that tells it.
  private static final Map<String, String> MESSAGES =
      Map.of("fel", "failed", "ut", "out", "satt", "chosen", "kvar", "kept", "igen", "again");

  private final StaffChrome chrome;
  private final Links links;
  private final KeptForms kept;

  LoginController(StaffChrome chrome, Links links, KeptForms kept) {
    this.chrome = chrome;
    this.links = links;
    this.kept = kept;
  }

  @GetMapping(SecurityConfiguration.LOGIN)
  String login(HttpServletRequest request, Model model) {
    var said = request.getParameterMap().keySet();
    var message =
        MESSAGES.keySet().stream()
            .filter(said::contains)
            .findFirst()
            .map(word -> "access.login." + MESSAGES.get(word))
            .orElse(kept.find(request).isPresent() ? "access.login.kept" : "");
    var text = chrome.text(request);
    model.addAttribute("chrome", chrome.of(request, text.of("access.login.title")));
    model.addAttribute("page", new LoginPage(message));
    return "access/login";
  }

  @GetMapping(Links.PATH + "{token}")
  String link(@PathVariable String token, HttpServletRequest request, Model model) {
    var link = links.get(token);
    return form(request, model, token, new PasswordForm(links.login(link), "", "", ""), link, "");
  }

  @PostMapping(Links.PATH + "{token}")
  String choose(
      @PathVariable String token, PasswordForm form, HttpServletRequest request, Model model) {
    var link = links.get(token);
    var login = link.first() ? form.login() : links.login(link);
    var lack = form.lack(login);
    if (lack.isPresent()) {
      return form(request, model, token, form, link, lack.get());
    }
    try {
      if (link.first()) {
        links.begin(token, form.login(), form.name(), form.password());
      } else {
        links.choose(token, form.password());
      }
    } catch (Refused.Rule rule) {
      return form(request, model, token, form, link, rule.code());
    }
    return "redirect:" + SecurityConfiguration.LOGIN + "?satt";
  }

  private String form(
      HttpServletRequest request,
      Model model,
      String token,
      PasswordForm form,
      OneTimeLink link,
      String error) {
    var text = chrome.text(request);
    var title = text.of(link.first() ? "access.first.title" : "access.choosePassword.title");
    model.addAttribute("chrome", chrome.of(request, title));
    model.addAttribute(
        "page",
        new LinkPage(title, Links.PATH + token, link.first(), form.login(), form.name(), error));
    return "access/link";
  }
}
