package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.platform.Refused;
import se.loftet.walk.Cover;
import se.loftet.walk.Moderation;
import se.loftet.walk.Photo;

/// Pictures: shown to staff, looked through, covered where somebody or something is pointed out.
@Controller
@RequestMapping("/arbete/{slug}/vandringar/bilder/{photo}")
class PhotoController {
  private static final int MOST_BOXES = 20;
  private final Moderation moderation;

  PhotoController(Moderation moderation) {
    this.moderation = moderation;
  }

  @GetMapping
  ResponseEntity<byte[]> show(@PathVariable String photo) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .header("Content-Disposition", "inline; filename=\"bild.jpg\"")
        .body(moderation.bytes(moderation.photo(photo)));
  }

  @PostMapping
  String look(HttpServletRequest request, @PathVariable String slug, @PathVariable String photo) {
    var sent = new Sent(request);
    var read = at(moderation.photo(photo), sent.number("version"));
    switch (sent.word("do")) {
      case "cover" -> moderation.cover(read, boxes(request));
      case "checked" -> moderation.checked(read);
      case "delete" -> moderation.delete(read);
      default -> throw new Refused.Rule("steps.fault.unknown");
    }
    return "redirect:" + back(sent, slug);
  }

  /// As it was when the person looked at it.
  private static Photo at(Photo photo, int version) {
    if (photo.version() != version) {
      throw new Refused.Changed("photo", photo.id());
    }
    return photo;
  }

  private static String back(Sent sent, String slug) {
    var page = sent.word("till");
    var home = "/arbete/" + slug + "/vandringar/";
    return page.startsWith(home) && page.matches("[0-9A-Za-z/._-]+") ? page : home;
  }

  private static List<Cover.Box> boxes(HttpServletRequest request) {
    var boxes = new ArrayList<Cover.Box>();
    var sent = request.getParameterValues("ruta");
    for (var words : sent == null ? new String[0] : sent) {
      var parts = words.strip().split("[ ,;]+", -1);
      if (parts.length == 4 && words.matches("[\\d ,;]{7,30}") && boxes.size() < MOST_BOXES) {
        boxes.add(box(parts));
      }
    }
    if (boxes.isEmpty()) {
      throw new Refused.Rule("walk.fault.box");
    }
    return boxes;
  }

  private static Cover.Box box(String[] parts) {
    try {
      return new Cover.Box(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Integer.parseInt(parts[3]));
    } catch (IllegalArgumentException outside) {
      throw new Refused.Rule("walk.fault.box");
    }
  }
}
