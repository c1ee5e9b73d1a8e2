package se.loftet.publicsite;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.document.Paper;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Place;
import se.loftet.platform.Refused;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.walk.Deliveries;
import se.loftet.walk.PhotoRepository;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;

/// The protocol of a walk as a document in Swedish: what residents may see, with an answer to each
/// observation. Read as the public reads.
@Controller
class WalkPdfController {
  private final Store store;
  private final Municipalities municipalities;
  private final Paper paper;
  private final Clock clock;

  WalkPdfController(
      @Qualifier("publicStore") Store store,
      @Qualifier("publicMunicipalities") Municipalities municipalities,
      Paper paper,
      Clock clock) {
    this.store = store;
    this.municipalities = municipalities;
    this.paper = paper;
    this.clock = clock;
  }

  @GetMapping("/{slug}/vandring/{ref}/protokoll.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String slug, @PathVariable String ref) {
    var municipality = municipalities.bySlug(slug);
    var page = page(municipality, ref);
    var values = new HashMap<String, Object>();
    values.put("text", Text.in(Text.SWEDISH));
    values.put("page", page);
    values.put("owner", municipality.name());
    values.put("pictures", pictures(municipality, page));
    var said = page + " " + values.get("pictures");
    var key = Deliveries.sha256(said.getBytes(StandardCharsets.UTF_8));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noCache())
        .header("Content-Disposition", "inline; filename=\"protokoll.pdf\"")
        .body(paper.of(key, "publicsite/walkpdf.jte", values));
  }

  /// A walk that is still to come has no protocol.
  private WalkPage page(Municipality municipality, String ref) {
    var code = municipality.code();
    var areas = municipalities.policeAreas(code);
    var site = new Site(Text.in(Text.SWEDISH), municipality, areas, LocalDate.now(clock));
    var walk =
        store.named(Walk.class, code, ref).orElseThrow(() -> new Refused.NotFound("walk", ref));
    var others =
        store.all(Walk.class, code).stream().map(each -> WalkFile.load(store, each)).toList();
    var view = new WalkView(site, WalkFile.load(store, walk), others, store.all(Place.class, code));
    if (view.coming()) {
      throw new Refused.NotFound("walk", ref);
    }
    return view.page();
  }

  /// The bytes of every picture on the page, by its address, as an address that needs no fetching.
  private Map<String, String> pictures(Municipality municipality, WalkPage page) {
    var found = new TreeMap<String, String>();
    var repository = PhotoRepository.of(store);
    page.allNotes()
        .flatMap(note -> note.pictures().stream())
        .map(WalkPage.Picture::src)
        .forEach(src ->
            repository
                .bytes(municipality.code(), src.substring(src.lastIndexOf('/') + 1))
                .map(Base64.getEncoder()::encodeToString)
                .ifPresent(bytes -> found.put(src, "data:image/jpeg;base64," + bytes)));
    return found;
  }
}
