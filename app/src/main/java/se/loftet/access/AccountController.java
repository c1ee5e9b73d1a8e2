package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What a person does with the own account, and the choice of municipality after login.
@Controller
class AccountController {
  /// The word that stands where a municipality stands in other addresses.
  static final String WORD = "konto";

  private final StaffChrome chrome;
  private final Workplaces workplaces;

  AccountController(StaffChrome chrome, Workplaces workplaces) {
    this.chrome = chrome;
    this.workplaces = workplaces;
  }

  @GetMapping("/arbete")
  String choose(HttpServletRequest request, Model model) {
    var places = workplaces.of(Session.at(Session.DESK).orElseThrow());
    if (places.size() == 1) {
      return "redirect:/arbete/" + places.getFirst().slug();
    }
    var text = chrome.text(request);
    model.addAttribute("chrome", chrome.of(request, text.of("access.choose.title")));
    model.addAttribute("page", new ChoosePage(places));
    return "access/choose";
  }

  @GetMapping("/arbete/" + WORD)
  String account(HttpServletRequest request, Model model) {
    var text = chrome.text(request);
    var member = Session.at(Session.DESK).orElseThrow();
    model.addAttribute("chrome", chrome.of(request, text.of("access.account.title")));
    model.addAttribute("page", new AccountPage(member.displayName(), member.login()));
    return "access/account";
  }
}
