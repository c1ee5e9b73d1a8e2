package se.loftet.workplace.home;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.access.StaffChrome;

/// The start of the working day.
@Controller
class HomeController {
  private final Home home;
  private final StaffChrome chrome;

  HomeController(Home home, StaffChrome chrome) {
    this.home = home;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}")
  String show(HttpServletRequest request, Model model, @PathVariable String slug) {
    var text = chrome.text(request);
    model.addAttribute("chrome", chrome.of(request, text.of("home.title")));
    model.addAttribute("page", home.page(text, slug));
    return "workplace/home";
  }
}
