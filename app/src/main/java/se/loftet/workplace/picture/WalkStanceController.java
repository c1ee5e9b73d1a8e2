package se.loftet.workplace.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.picture.Stance;
import se.loftet.platform.Refused;

/// Takes what somebody read out of a walk into the picture.
@Controller
class WalkStanceController {
  private final WalkStances stances;
  private final StaffChrome chrome;

  WalkStanceController(WalkStances stances, StaffChrome chrome) {
    this.stances = stances;
    this.chrome = chrome;
  }

  @PostMapping("/arbete/{slug}/lagesbild/{id:\\d{1,18}}/vandring")
  String say(
      HttpServletRequest request,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "vandring", defaultValue = "") String walk,
      @RequestParam(name = "problem", defaultValue = "") String problem,
      @RequestParam(name = "hallning", defaultValue = "") String said) {
    var kind =
        Arrays.stream(Stance.Kind.values())
            .filter(each -> each.name().equals(said))
            .findFirst()
            .orElseThrow(() -> new Refused.Rule("picture.walked.fault.stance"));
    long about = problem.matches("\\d{1,18}") ? Long.parseLong(problem) : 0;
    stances.say(id, about, walk, kind, chrome.text(request));
    return "redirect:/arbete/" + slug + "/lagesbild/" + id + "/bild?sparat=1#kallor";
  }
}
