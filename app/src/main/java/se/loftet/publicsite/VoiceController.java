package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.loftet.dialogue.Dialogue;
import se.loftet.dialogue.Receipt;
import se.loftet.dialogue.Voices;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Place;
import se.loftet.platform.Refused;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;

/// Takes what residents write. The pages with the empty forms are prepared like all others; only
/// answers to what was sent are made here.
@Controller
class VoiceController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private final Voices voices;
  private final VoiceRate rate;
  private final Municipalities municipalities;
  private final Store store;
  private final PublicRepository repository;
  private final PageWriter writer;
  private final Clock clock;
  private final TransactionTemplate reading;

  VoiceController(
      Voices voices,
      VoiceRate rate,
      @Qualifier("publicMunicipalities") Municipalities municipalities,
      @Qualifier("publicStore") Store store,
      PublicRepository repository,
      PageWriter writer,
      Clock clock,
      @Qualifier("publicTransactionManager") PlatformTransactionManager transactions) {
    this.voices = voices;
    this.rate = rate;
    this.municipalities = municipalities;
    this.store = store;
    this.repository = repository;
    this.writer = writer;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  @PostMapping("/{slug}/dialog/{ref}")
  ResponseEntity<byte[]> swedish(
      HttpServletRequest request, @PathVariable String slug, @PathVariable String ref) {
    return say(request, Text.in(Text.SWEDISH), slug, ref);
  }

  @PostMapping("/en/{slug}/dialog/{ref}")
  ResponseEntity<byte[]> english(
      HttpServletRequest request, @PathVariable String slug, @PathVariable String ref) {
    return say(request, Text.in(Text.ENGLISH), slug, ref);
  }

  private ResponseEntity<byte[]> say(
      HttpServletRequest request, Text text, String slug, String ref) {
    var form = VoiceForm.sent(request);
    var asked = read(text, slug, ref);
    var dialogue = asked.dialogue();
    var faults = form.faults();
    if (faults.isEmpty() && !rate.allows(request.getRemoteAddr())) {
      return page(asked, form, Map.of("text", "voice.fault.many"), HttpStatus.TOO_MANY_REQUESTS);
    }
    if (!faults.isEmpty() || !form.trap().isEmpty()) {
      return page(asked, form, faults, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var code = asked.view().site().municipality().code();
    var receipt =
        voices
            .receive(code, dialogue.head().ref(), form.voice())
            .orElseThrow(() -> new Refused.Rule("dialogue.notOpen"));
    return thanks(asked, receipt);
  }

  /// The dialogue and what surrounds it, as the public sees it.
  private record Asked(DialogueView view, Dialogue dialogue) {}

  private Asked read(Text text, String slug, String ref) {
    return reading.<Asked>execute(status -> {
      var municipality = municipalities.bySlug(slug);
      var code = municipality.code();
      var site =
          new Site(text, municipality, municipalities.policeAreas(code), LocalDate.now(clock));
      var data = DialogueData.read(store, repository, code, store.all(Place.class, code));
      var dialogue =
          data.dialogues().stream()
              .filter(each -> each.head().ref().equals(ref))
              .findFirst()
              .orElseThrow(() -> new Refused.NotFound("dialogue", ref));
      return new Asked(new DialogueView(site, data), dialogue);
    });
  }

  private ResponseEntity<byte[]> page(
      Asked asked, VoiceForm form, Map<String, String> faults, HttpStatus status) {
    var view = asked.view();
    return html(
        status,
        view.site().text(),
        writer.bytes(
            "dialogue", view.chrome(asked.dialogue()), view.page(asked.dialogue(), form, faults)));
  }

  private ResponseEntity<byte[]> thanks(Asked asked, Receipt receipt) {
    var site = asked.view().site();
    var page = ReceiptPage.fresh(site, asked.dialogue(), receipt);
    return html(
        HttpStatus.OK,
        site.text(),
        writer.bytes("receipt", asked.view().chrome(asked.dialogue()), page));
  }

  /// Never stored on the way: a receipt is for one reader.
  private static ResponseEntity<byte[]> html(HttpStatus status, Text text, byte[] body) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header("Content-Language", text.language())
        .cacheControl(CacheControl.noStore())
        .body(body);
  }
}
