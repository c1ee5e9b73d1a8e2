package se.loftet.workplace.voice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.access.StaffChrome;
import se.loftet.dialogue.VoiceModeration;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.workplace.Posters;

/// The poster of a digital dialogue.
@Controller
class PosterController {
  private final VoiceModeration moderation;
  private final StaffChrome chrome;
  private final Posters posters;

  PosterController(VoiceModeration moderation, StaffChrome chrome, Posters posters) {
    this.moderation = moderation;
    this.chrome = chrome;
    this.posters = posters;
  }

  @GetMapping("/arbete/{slug}/roster/affisch/{id:\\d{1,18}}")
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    var dialogue = moderation.dialogue(id);
    var text = chrome.text(request);
    var ends = dialogue.ends();
    return posters.show(
        request,
        model,
        dialogue.title(),
        Objects.requireNonNullElse(dialogue.about(), ""),
        ends == null ? "" : text.of("poster.ends", text.date(ends)),
        "/" + slug + "/dialog/" + dialogue.head().ref());
  }
}
