package se.loftet.workplace.voice;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.loftet.access.StaffChrome;
import se.loftet.dialogue.Dialogue;
import se.loftet.dialogue.VoiceModeration;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.QrPicture;

/// An A4 poster with the address of a digital dialogue and the same address as a QR code.
@Controller
class PosterController {
  private final VoiceModeration moderation;
  private final StaffChrome chrome;
  private final String outside;

  PosterController(
      VoiceModeration moderation, StaffChrome chrome, @Value("${loftet.url:}") String outside) {
    this.moderation = moderation;
    this.chrome = chrome;
    this.outside = outside;
  }

  @GetMapping("/arbete/{slug}/roster/affisch/{id:\\d{1,18}}")
  String show(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    var dialogue = moderation.dialogue(id);
    var text = chrome.text(request);
    var ends = dialogue.ends();
    var address = address(slug, dialogue);
    model.addAttribute("chrome", chrome.of(request, text.of("poster.title")));
    model.addAttribute(
        "page",
        new PosterPage(
            dialogue.title(),
            dialogue.about() == null ? "" : dialogue.about(),
            ends == null ? "" : text.of("poster.ends", text.date(ends)),
            address,
            QrPicture.of(address)));
    return "workplace/poster";
  }

  /// The address as residents reach it: the configured one, else the one this request came by.
  private String address(String slug, Dialogue dialogue) {
    var path = "/" + slug + "/dialog/" + dialogue.head().ref();
    var host =
        outside.isBlank()
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : outside.replaceAll("/$", "");
    return host + path;
  }
}
