package se.loftet.publicsite;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.platform.web.Text;

/// The start page when the reader looks for a municipality by name. Answers from memory.
@Controller
class StartController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private final SharedPages pages;

  StartController(SharedPages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<byte[]> swedish(@RequestParam(name = "q", defaultValue = "") String query) {
    return found(Text.in(Text.SWEDISH), query);
  }

  @GetMapping("/en")
  ResponseEntity<byte[]> english(@RequestParam(name = "q", defaultValue = "") String query) {
    return found(Text.in(Text.ENGLISH), query);
  }

  private ResponseEntity<byte[]> found(Text text, String query) {
    var asked = query.substring(0, Math.min(query.length(), 80));
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Language", text.language())
        .cacheControl(CacheControl.noCache())
        .body(pages.search(text, asked));
  }
}
