package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import se.loftet.dialogue.Receipt;
import se.loftet.dialogue.Voices;
import se.loftet.platform.web.Text;
import se.loftet.walk.FindingReceipt;
import se.loftet.walk.FindingReceiptRepository;

/// Tells whoever has a code what became of it: something written in a dialogue, or a finding of a
/// walk.
@Controller
class ReceiptController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private final Voices voices;
  private final FindingReceiptRepository findings;
  private final PublicWalks walks;
  private final VoiceRate rate;
  private final PageWriter writer;

  ReceiptController(
      Voices voices,
      FindingReceiptRepository findings,
      PublicWalks walks,
      VoiceRate rate,
      PageWriter writer) {
    this.voices = voices;
    this.findings = findings;
    this.walks = walks;
    this.rate = rate;
    this.writer = writer;
  }

  @PostMapping("/kvitto")
  ResponseEntity<byte[]> swedish(HttpServletRequest request) {
    return answer(request, Text.in(Text.SWEDISH));
  }

  @PostMapping("/en/kvitto")
  ResponseEntity<byte[]> english(HttpServletRequest request) {
    return answer(request, Text.in(Text.ENGLISH));
  }

  private ResponseEntity<byte[]> answer(HttpServletRequest request, Text text) {
    var typed = Optional.ofNullable(request.getParameter("kod")).orElse("");
    var code = typed.substring(0, Math.min(40, typed.length()));
    if (!rate.allows(request.getRemoteAddr())) {
      return html(429, text, ReceiptPage.asking(text, code, "voice.fault.many"));
    }
    return found(text, Receipt.typed(code))
        .map(page -> html(200, text, page))
        .orElseGet(() -> html(422, text, ReceiptPage.asking(text, code, "voice.fault.receipt")));
  }

  private Optional<ReceiptPage> found(Text text, Receipt receipt) {
    return !receipt.wellFormed()
        ? Optional.empty()
        : voices
            .answer(receipt)
            .map(found -> ReceiptPage.answered(text, found))
            .or(() -> findings.find(receipt.code()).map(found -> finding(text, found)));
  }

  /// Of a finding residents cannot read yet, only how far it has come.
  private ReceiptPage finding(Text text, FindingReceipt found) {
    if (found.walk() == null) {
      return FindingSteps.page(text, found, null, List.of());
    }
    var view = walks.view(text, walks.get(found.slug(), found.walk()));
    var notes = view.notes().list(o -> o.head().ref().equals(found.observation()));
    return FindingSteps.page(text, found, view.link(), notes);
  }

  /// Never stored on the way: a receipt is for one reader.
  private ResponseEntity<byte[]> html(int status, Text text, ReceiptPage page) {
    return ResponseEntity.status(HttpStatus.valueOf(status))
        .contentType(HTML)
        .header("Content-Language", text.language())
        .cacheControl(CacheControl.noStore())
        .body(writer.bytes("receipt", SharedPages.receiptChrome(text), page));
  }
}
