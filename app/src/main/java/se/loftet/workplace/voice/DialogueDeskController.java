package se.loftet.workplace.voice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.dialogue.DialogueRelease;

/// Opens a dialogue for everybody, takes it back, and makes it a source of the picture.
@Controller
@RequestMapping("/arbete/{slug}/roster/dialog/{id:\\d{1,18}}")
class DialogueDeskController {
  private final DialogueRelease dialogues;

  DialogueDeskController(DialogueRelease dialogues) {
    this.dialogues = dialogues;
  }

  @PostMapping("/publicering")
  String release(@PathVariable String slug, @PathVariable long id, @RequestParam int version) {
    dialogues.release(id, version);
    return back(slug, id);
  }

  @PostMapping("/aterkallelse")
  String withdraw(@PathVariable String slug, @PathVariable long id, @RequestParam int version) {
    dialogues.withdraw(id, version);
    return back(slug, id);
  }

  @PostMapping("/kalla")
  String cite(@PathVariable String slug, @PathVariable long id, @RequestParam int version) {
    dialogues.cite(id, version);
    return back(slug, id);
  }

  private static String back(String slug, long id) {
    return "redirect:/arbete/" + slug + "/roster?dialog=" + id;
  }
}
