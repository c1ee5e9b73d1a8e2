package se.loftet.datadesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.connector.Connections;
import se.loftet.connector.Feed;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// Sources that are fetched by themselves: on, off, now, and how it went.
@Controller
@RequestMapping("/arbete/{slug}/underlag/hamtningar")
class ConnectionController {
  private static final long PATIENCE_MILLIS = 1_500;
  private final Connections connections;
  private final StaffChrome chrome;

  ConnectionController(Connections connections, StaffChrome chrome) {
    this.connections = connections;
    this.chrome = chrome;
  }

  @GetMapping
  String list(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "klart", defaultValue = "") String done) {
    Acting.require(Right.EDIT);
    return page(request, response, model, slug, done.equals("ja"), null, Map.of());
  }

  @PostMapping("/{word}")
  String change(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String slug,
      @PathVariable String word,
      @RequestParam(name = "gor", defaultValue = "") String what,
      @RequestParam(name = "nyckeltal", defaultValue = "") String measures)
      throws InterruptedException {
    Acting.require(Right.EDIT);
    var feed = Feed.of(word).orElseThrow(() -> new Refused.NotFound("connection", word));
    try {
      if (what.equals("hamta")) {
        connections.fetch(feed).over(PATIENCE_MILLIS);
      } else {
        connections.turn(feed, what.equals("pa"), measures);
      }
      return "redirect:/arbete/" + slug + "/underlag/hamtningar?klart=ja";
    } catch (Refused.Rule rule) {
      var text = chrome.text(request);
      var fault = text.of(rule);
      return page(request, response, model, slug, false, fault, Map.of(feed, measures));
    }
  }

  private String page(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      String slug,
      boolean done,
      @Nullable String fault,
      Map<Feed, String> written) {
    Text text = chrome.text(request);
    var rows =
        connections.list().stream()
            .map(each -> ConnectionRow.of(text, slug, each, connections.busy(each.feed()), written))
            .toList();
    if (rows.stream().anyMatch(ConnectionRow::busy)) {
      response.setHeader("Refresh", "2");
    }
    model.addAttribute("chrome", chrome.of(request, text.of("connector.title")));
    model.addAttribute(
        "page", new ConnectionsPage("/arbete/" + slug + "/underlag", done, fault, rows));
    return "datadesk/connections";
  }
}
