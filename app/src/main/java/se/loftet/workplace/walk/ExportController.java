package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.platform.web.PublicAddress;
import se.loftet.platform.web.QrPicture;
import se.loftet.walk.ObservationExport;
import se.loftet.walk.WalkCalendar;
import se.loftet.walk.Walks;
import se.loftet.workplace.Periods;

/// What a walk gives to paper and to other systems: a poster, a calendar, its observations.
@Controller
@RequestMapping("/arbete/{slug}/vandringar/{ref}")
class ExportController {
  private final Walks walks;
  private final Planning planning;
  private final Periods periods;
  private final StaffChrome chrome;
  private final Clock clock;
  private final PublicAddress outside;

  ExportController(
      Walks walks,
      Planning planning,
      Periods periods,
      StaffChrome chrome,
      Clock clock,
      PublicAddress outside) {
    this.walks = walks;
    this.planning = planning;
    this.periods = periods;
    this.chrome = chrome;
    this.clock = clock;
    this.outside = outside;
  }

  /// For fault-report systems: every observation the reader may see, with its decision.
  @GetMapping("/iakttagelser.csv")
  ResponseEntity<byte[]> csv(@PathVariable String ref) {
    var text = new ObservationExport(walks.file(walks.get(ref)), false).csv();
    return sent("text/csv;charset=UTF-8", text);
  }

  @GetMapping("/iakttagelser.geojson")
  ResponseEntity<byte[]> geoJson(@PathVariable String ref) {
    var text = new ObservationExport(walks.file(walks.get(ref)), false).geoJson();
    return sent("application/geo+json", text);
  }

  @GetMapping("/kalender.ics")
  ResponseEntity<byte[]> calendar(@PathVariable String slug, @PathVariable String ref) {
    var walk = walks.get(ref);
    var text = new WalkCalendar(walk, address(slug, ref), clock.instant()).text();
    return sent("text/calendar;charset=UTF-8", text);
  }

  /// One A4 to print and put up, with a code that leads to the page of the walk.
  @GetMapping("/affisch")
  String poster(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    var walk = walks.get(ref);
    var text = chrome.text(request);
    var words = new WalkWords(text, periods.today(), planning.placeNames());
    var address = address(slug, ref);
    var code = QrPicture.of(address);
    model.addAttribute("chrome", chrome.of(request, text.of("walk.poster")));
    model.addAttribute(
        "page",
        new PosterPage(
            "/arbete/" + slug + "/vandringar/" + ref,
            walk.title(),
            words.when(walk),
            words.about(walk),
            walk.meetingPlace(),
            walk.invitation(),
            walk.accessibility(),
            walk.organiser(),
            address,
            code.path(),
            code.side()));
    return "walk/poster";
  }

  private String address(String slug, String ref) {
    return outside.of("/" + slug + "/vandring/" + ref);
  }

  private static ResponseEntity<byte[]> sent(String type, String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
