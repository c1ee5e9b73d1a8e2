package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.loftet.access.StaffChrome;
import se.loftet.platform.store.Json;
import se.loftet.platform.web.Words;
import se.loftet.walk.Deliveries;

/// The shell of the field app: a page, its words and the worker that keeps them on the phone. None
/// of it needs a login, so that an ended session never stands between a note and its saving.
@Controller
class FieldAppController {
  private static final String HOME = "/falt/";
  private static final String PREFIX = "falt.";
  private static final List<String> SCRIPTS =
      List.of(
          "app",
          "balance",
          "camera",
          "dom",
          "form",
          "last",
          "note",
          "photo",
          "queue",
          "returning",
          "store",
          "sync",
          "walking",
          "where");
  private final StaffChrome chrome;
  private final String worker;

  FieldAppController(StaffChrome chrome) throws IOException {
    this.chrome = chrome;
    this.worker = worker();
  }

  @GetMapping({"/falt", HOME})
  String shell(HttpServletRequest request, Model model) {
    var text = chrome.text(request);
    model.addAttribute("text", text);
    return "workplace/field";
  }

  @GetMapping(HOME + "ord-sv.json")
  ResponseEntity<String> swedish() {
    return words("");
  }

  @GetMapping(HOME + "ord-en.json")
  ResponseEntity<String> english() {
    return words("_en");
  }

  /// The worker names the version of everything it keeps: a changed file is a new version.
  @GetMapping(HOME + "sw.js")
  ResponseEntity<String> worker(HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
        .cacheControl(CacheControl.noCache())
        .body(worker);
  }

  private static ResponseEntity<String> words(String suffix) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache())
        .body(Json.write(told(suffix)));
  }

  private static Map<String, String> told(String suffix) {
    var words = Words.of(suffix);
    var told = new TreeMap<String, String>();
    words.keys().stream()
        .filter(key -> key.startsWith(PREFIX))
        .forEach(key -> told.put(key.substring(PREFIX.length()), words.get(key)));
    return told;
  }

  private static String worker() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (var script : SCRIPTS) {
      files.put(HOME + script + ".js", file("/static/falt/" + script + ".js"));
    }
    for (var other : List.of("/loftet.css", "/staff.css", "/source-sans-3.woff2", "/marke.svg")) {
      files.put(other, file("/static" + other));
    }
    files.put(HOME + "falt.css", file("/static/falt/falt.css"));
    files.put(HOME + "app.webmanifest", file("/static/falt/app.webmanifest"));
    files.put(HOME + "ord-sv.json", Json.write(told("")).getBytes(StandardCharsets.UTF_8));
    files.put(HOME + "ord-en.json", Json.write(told("_en")).getBytes(StandardCharsets.UTF_8));
    var code = new String(file("/walk/sw.js"), StandardCharsets.UTF_8);
    var sums = new LinkedHashMap<String, String>();
    sums.put(HOME, "");
    files.forEach((name, bytes) -> sums.put(name, Deliveries.sha256(bytes)));
    return "const VERSION = \""
        + Deliveries.sha256((sums + code).getBytes(StandardCharsets.UTF_8)).substring(0, 16)
        + "\";\nconst SUMS = "
        + Json.write(sums)
        + ";\n"
        + code;
  }

  private static byte[] file(String name) throws IOException {
    try (var file = FieldAppController.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }
}
