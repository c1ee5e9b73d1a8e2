package se.loftet.workplace.walk;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.loftet.platform.Refused;
import se.loftet.walk.Moderation;
import se.loftet.walk.Photo;
import se.loftet.walk.Triage;

/// Takes in pictures at the desk: of what was done, or of what was seen.
@Controller
@RequestMapping("/arbete/{slug}/vandringar/{ref}/iakttagelser/{note}/bild")
class PhotoUploadController {
  private final Moderation moderation;
  private final Triage triage;

  PhotoUploadController(Moderation moderation, Triage triage) {
    this.moderation = moderation;
    this.triage = triage;
  }

  @PostMapping
  String add(
      @PathVariable String slug,
      @PathVariable String ref,
      @PathVariable String note,
      @RequestParam(name = "steg", defaultValue = "AFTER") String stage,
      @RequestParam(name = "bild", required = false) @Nullable MultipartFile file)
      throws IOException {
    var observation = triage.get(note);
    var back =
        "redirect:/arbete/"
            + slug
            + "/vandringar/"
            + ref
            + "/iakttagelser/"
            + observation.head().ref();
    try {
      var bytes = file == null ? new byte[0] : file.getBytes();
      var when = stage.equals("BEFORE") ? Photo.Stage.BEFORE : Photo.Stage.AFTER;
      moderation.add(observation, bytes, when);
      return back;
    } catch (Refused.Rule notAPhoto) {
      return back + "?fel=bild";
    }
  }
}
