package se.loftet.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The login page and the choice of language.
@Controller
class LoginController {
  private static final int YEAR = 365 * 24 * 3600;
  private final StaffChrome chrome;

  LoginController(StaffChrome chrome) {
    this.chrome = chrome;
  }

  @GetMapping(SecurityConfiguration.LOGIN)
  String login(HttpServletRequest request, Model model) {
    var text = chrome.text(request);
    var parameters = request.getParameterMap();
    var message =
        parameters.containsKey("fel")
            ? "access.login.failed"
            : parameters.containsKey("ut") ? "access.login.out" : "";
    model.addAttribute("chrome", chrome.of(request, text.of("access.login.title")));
    model.addAttribute("page", new LoginPage(message));
    return "access/login";
  }

  @PostMapping("/sprak")
  String language(
      @RequestParam(defaultValue = "sv") String sprak,
      @RequestParam(defaultValue = "/") String till,
      HttpServletRequest request,
      HttpServletResponse response) {
    var cookie = new Cookie(StaffChrome.LANGUAGE_COOKIE, sprak.equals("en") ? "en" : "sv");
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    return "redirect:" + Here.path(till);
  }
}
