package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.platform.Refused;
import se.loftet.platform.store.Store;
import se.loftet.walk.ObservationExport;
import se.loftet.walk.PhotoRepository;
import se.loftet.walk.WalkCalendar;
import se.loftet.walk.WalkFile;

/// What goes with the page of a walk: its pictures, its calendar and its data. Read as the public
/// reads.
@Controller
@RequestMapping("/{slug}/vandring/{ref}")
class WalkDataController {
  private final Store store;
  private final PublicWalks walks;
  private final Clock clock;

  WalkDataController(@Qualifier("publicStore") Store store, PublicWalks walks, Clock clock) {
    this.store = store;
    this.walks = walks;
    this.clock = clock;
  }

  @GetMapping("/bild/{photo}")
  ResponseEntity<byte[]> photo(
      @PathVariable String slug, @PathVariable String ref, @PathVariable String photo) {
    var walk = walks.get(slug, ref);
    return PhotoRepository.of(store)
        .bytes(walk.head().municipality(), photo)
        .map(bytes ->
            ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache())
                .body(bytes))
        .orElseThrow(() -> new Refused.NotFound("photo", photo));
  }

  @GetMapping("/kalender.ics")
  ResponseEntity<byte[]> calendar(
      HttpServletRequest request, @PathVariable String slug, @PathVariable String ref) {
    var address = request.getRequestURL().toString().replaceFirst("/kalender\\.ics$", "");
    var text = new WalkCalendar(walks.get(slug, ref), address, clock.instant()).text();
    return sent("text/calendar;charset=UTF-8", text);
  }

  @GetMapping("/iakttagelser.csv")
  ResponseEntity<byte[]> csv(@PathVariable String slug, @PathVariable String ref) {
    return data(slug, ref, "text/csv;charset=UTF-8", ObservationExport::csv);
  }

  @GetMapping("/iakttagelser.geojson")
  ResponseEntity<byte[]> geoJson(@PathVariable String slug, @PathVariable String ref) {
    return data(slug, ref, "application/geo+json", ObservationExport::geoJson);
  }

  private ResponseEntity<byte[]> data(
      String slug, String ref, String type, Function<ObservationExport, String> form) {
    var file = WalkFile.load(store, walks.get(slug, ref));
    return sent(type, form.apply(new ObservationExport(file, true)));
  }

  private static ResponseEntity<byte[]> sent(String type, String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noCache())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
