package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.loftet.access.StaffChrome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Json;
import se.loftet.walk.Deliveries;
import se.loftet.walk.Photo;
import se.loftet.walk.Receipt;
import se.loftet.walk.SentObservation;
import se.loftet.walk.Walks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the field app asks for before a walk and sends after it. JSON, except pictures.
@Controller
@RequestMapping("/arbete/{slug}/falt")
class FieldController {
  /// As long as the words of one observation may be, in bytes.
  private static final int MOST_WORDS = 64 * 1024;

  /// As large as a picture may be when it arrives, in bytes.
  private static final int MOST_PICTURE = 3 * 1024 * 1024;

  private static final String ID = "{id:[0-9A-Za-z-]{8,64}}";
  private final FieldWalks field;
  private final Walks walks;
  private final Deliveries deliveries;
  private final StaffChrome chrome;

  FieldController(FieldWalks field, Walks walks, Deliveries deliveries, StaffChrome chrome) {
    this.field = field;
    this.walks = walks;
    this.deliveries = deliveries;
    this.chrome = chrome;
  }

  /// The token that writing needs and the walks there are: `{token, walks: [{ref, title}]}`.
  @GetMapping
  ResponseEntity<String> start(HttpServletRequest request) {
    Acting.require(Right.LOG);
    var csrf = Objects.requireNonNull(chrome.of(request, "").csrf());
    var list =
        field.walkable().stream()
            .map(w -> Map.of("ref", w.head().ref(), "title", w.title()))
            .toList();
    return json(Map.of("token", csrf.value(), "walks", list));
  }

  @GetMapping("/{ref}")
  ResponseEntity<String> prepare(
      HttpServletRequest request, @PathVariable String slug, @PathVariable String ref) {
    Acting.require(Right.LOG);
    return json(field.prepare(chrome.text(request), slug, walks.get(ref)));
  }

  @GetMapping("/{ref}/kvitton")
  ResponseEntity<String> receipts(@PathVariable String ref) {
    Acting.require(Right.LOG);
    return json(deliveries.receipts(walks.get(ref)));
  }

  @PutMapping("/{ref}/iakttagelser/" + ID)
  ResponseEntity<String> observation(
      HttpServletRequest request, @PathVariable String ref, @PathVariable String id)
      throws IOException {
    var parcel = parcel(request, id, MOST_WORDS);
    var walk = walks.get(ref);
    return receipt(deliveries.observation(walk, parcel, sent(parcel.bytes())));
  }

  @PutMapping("/{ref}/bilder/" + ID)
  ResponseEntity<String> photo(
      HttpServletRequest request,
      @PathVariable String ref,
      @PathVariable String id,
      @RequestParam(name = "iakttagelse") String observation,
      @RequestParam(name = "steg", defaultValue = "BEFORE") String stage)
      throws IOException {
    var parcel = parcel(request, id, MOST_PICTURE);
    var when = stage.equals("AFTER") ? Photo.Stage.AFTER : Photo.Stage.BEFORE;
    return receipt(deliveries.photo(walks.get(ref), parcel, observation, when));
  }

  private static Deliveries.Parcel parcel(HttpServletRequest request, String id, int most)
      throws IOException {
    var bytes = request.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    return new Deliveries.Parcel(
        id, bytes, said(request, "X-Checksum"), request.getHeader("X-Device-Time"));
  }

  private static String said(HttpServletRequest request, String header) {
    @Nullable String value = request.getHeader(header);
    return value == null ? "" : value;
  }

  private static SentObservation sent(byte[] bytes) {
    try {
      return JsonMapper.shared().readValue(bytes, SentObservation.class);
    } catch (JacksonException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no observation", unreadable);
    }
  }

  private static ResponseEntity<String> receipt(Receipt receipt) {
    return json(
        Map.of(
            "id", receipt.id(),
            "sha256", receipt.sha256(),
            "receipt", receipt.receipt(),
            "received", receipt.received().toString()));
  }

  private static ResponseEntity<String> json(Object value) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.write(value));
  }
}
