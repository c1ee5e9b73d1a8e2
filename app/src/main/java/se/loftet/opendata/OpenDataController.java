package se.loftet.opendata;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import se.loftet.platform.store.Json;

/// The interface for open data. Any website may read it: nothing here is meant for one reader only,
/// and no cookie is looked at.
@RestController
@RequestMapping(path = Paths.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@CrossOrigin(
    origins = "*",
    methods = {RequestMethod.GET, RequestMethod.HEAD},
    exposedHeaders = "ETag")
class OpenDataController {
  private static final String SIZE = "100";
  private final OpenData data;
  private final OpenGaps gaps;
  private final byte[] description = description();

  OpenDataController(OpenData data, OpenGaps gaps) {
    this.data = data;
    this.gaps = gaps;
  }

  /// A misspelt question would otherwise be answered as if it had not been asked.
  @ModelAttribute
  void onlyWhatIsKnown(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
        instanceof HandlerMethod asked) {
      Asked.only(request, asked);
    }
  }

  @GetMapping("/municipalities")
  ResponseEntity<byte[]> municipalities(
      @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = SIZE) int size) {
    return json(data.municipalities(new Page(page, size)));
  }

  @GetMapping("/municipalities/{code}/promises")
  ResponseEntity<byte[]> promises(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = SIZE) int size) {
    return json(data.promises(code, Asked.orNothing(period), new Page(page, size)));
  }

  @GetMapping("/municipalities/{code}/gaps")
  ResponseEntity<byte[]> gaps(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = SIZE) int size) {
    return json(gaps.of(code, Asked.orNothing(period), new Page(page, size)));
  }

  @GetMapping("/gaps")
  ResponseEntity<byte[]> allGaps(
      @RequestParam(required = false) @Nullable String municipality,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = SIZE) int size) {
    return json(
        gaps.of(Asked.orNothing(municipality), Asked.orNothing(period), new Page(page, size)));
  }

  @GetMapping("/promises/{id}")
  ResponseEntity<byte[]> promise(@PathVariable long id) {
    return json(data.promise(id));
  }

  @GetMapping("/promises/{id}/log")
  ResponseEntity<byte[]> log(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = SIZE) int size) {
    return json(data.log(id, new Page(page, size)));
  }

  @GetMapping("/openapi.json")
  ResponseEntity<byte[]> openapi() {
    return answer(description);
  }

  private static ResponseEntity<byte[]> json(Object body) {
    return answer(Json.write(body).getBytes(StandardCharsets.UTF_8));
  }

  /// With a strong tag of the bytes; who has them already gets a 304.
  private static ResponseEntity<byte[]> answer(byte[] body) {
    return ResponseEntity.ok()
        .eTag('"' + fingerprint(body) + '"')
        .cacheControl(CacheControl.noCache().cachePublic())
        .body(body);
  }

  private static String fingerprint(byte[] body) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] description() {
    try (var file = OpenDataController.class.getResourceAsStream("/opendata/openapi.json")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the description of the interface cannot be read", e);
    }
  }
}
