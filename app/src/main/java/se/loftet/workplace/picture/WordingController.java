package se.loftet.workplace.picture;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.AuditedReading;
import se.loftet.access.StaffChrome;
import se.loftet.document.EditionPages;
import se.loftet.picture.Editions;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.Ref;

/// A picture as the edition it would be, for those who are asked to approve it.
@Controller
@RequestMapping("/arbete/{slug}/lagesbild/{id:\\d{1,18}}/lydelse")
class WordingController {
  private final Editions editions;
  private final AuditedReading reading;
  private final StaffChrome chrome;

  WordingController(Editions editions, AuditedReading reading, StaffChrome chrome) {
    this.editions = editions;
    this.reading = reading;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    var wording = editions.wording(new Ref<SituationPicture>(id));
    reading.opened(wording.picture());
    var page =
        new EditionPages(chrome.text(request))
            .page(wording.text(), wording.number(), wording.sha256());
    model.addAttribute("chrome", chrome.of(request, page.title()));
    model.addAttribute("page", page);
    model.addAttribute("back", "/arbete/" + slug + "/lagesbild/" + id + "/steg");
    return "workplace/wording";
  }
}
