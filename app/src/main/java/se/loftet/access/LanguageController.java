package se.loftet.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The choice of language on staff pages.
@Controller
class LanguageController {
  private static final int YEAR = 365 * 24 * 3600;

  @PostMapping("/sprak")
  String choose(
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
