package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a person does with the own account, and the choice of municipality after login.
@Controller
class AccountController {
  /// The word that stands where a municipality stands in other addresses.
  static final String WORD = "konto";

  private static final String HOME = "/arbete/" + WORD;
  private final StaffChrome chrome;
  private final Workplaces workplaces;
  private final Login login;
  private final LoginSteps steps;

  AccountController(StaffChrome chrome, Workplaces workplaces, Login login, LoginSteps steps) {
    this.chrome = chrome;
    this.workplaces = workplaces;
    this.login = login;
    this.steps = steps;
  }

  @GetMapping("/arbete")
  String choose(HttpServletRequest request, Model model) {
    var places = workplaces.of(member());
    boolean operates = workplaces.operates(member());
    if (places.size() == 1 && !operates) {
      return "redirect:/arbete/" + places.getFirst().slug();
    }
    if (places.isEmpty() && operates) {
      return "redirect:/arbete/" + Operators.WORD;
    }
    var text = chrome.text(request);
    model.addAttribute("chrome", chrome.of(request, text.of("access.choose.title")));
    model.addAttribute("page", new ChoosePage(places, operates));
    return "access/choose";
  }

  @GetMapping(HOME)
  String account(HttpServletRequest request, Model model) {
    var said = request.getParameter("sparat") == null ? "" : "access.password.saved";
    return page(request, model, "", said);
  }

  @PostMapping(HOME + "/losenord")
  String password(
      PasswordForm form,
      @RequestParam(defaultValue = "") String present,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var lack = form.lack(member().login());
    if (lack.isPresent()) {
      return page(request, model, lack.get(), "");
    }
    var changed = login.change(member(), present, form.password());
    if (changed.isEmpty()) {
      return page(request, model, "access.password.present", "");
    }
    steps.promote(request, response, changed.get());
    return "redirect:" + HOME + "?sparat";
  }

  private String page(HttpServletRequest request, Model model, String error, String said) {
    var text = chrome.text(request);
    var member = member();
    model.addAttribute("chrome", chrome.of(request, text.of("access.account.title")));
    model.addAttribute(
        "page",
        new AccountPage(
            member.displayName(), member.login(), !login.mustEnrol(member), error, said));
    return "access/account";
  }

  private static StaffMember member() {
    return Session.at(Session.DESK).orElseThrow();
  }
}
