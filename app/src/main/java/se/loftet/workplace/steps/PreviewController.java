package se.loftet.workplace.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.publicsite.ResidentPreview;
import se.loftet.workplace.Periods;

/// A period as residents will meet it, before it is released: what opens, and the pages themselves.
@Controller
@RequestMapping("/arbete/{slug}/{ref}/forhandsvisning")
class PreviewController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final Set<Right> PREPARE =
      Set.of(Right.EDIT, Right.APPROVE, Right.SIGN, Right.RELEASE);
  private final Steps steps;
  private final Periods periods;
  private final ResidentPreview pages;
  private final StaffChrome chrome;

  PreviewController(Steps steps, Periods periods, ResidentPreview pages, StaffChrome chrome) {
    this.steps = steps;
    this.periods = periods;
    this.pages = pages;
    this.chrome = chrome;
  }

  /// What exactly becomes public, and what stays closed and why.
  @GetMapping
  String list(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    prepared();
    var text = chrome.text(request);
    var document = periods.document(ref);
    var preview = steps.preview(document);
    var names = new PreviewNames(text, periods.load(ref).links());
    model.addAttribute("chrome", chrome.of(request, text.of("preview.title")));
    model.addAttribute(
        "page",
        new PreviewPage(
            document.title(),
            document.state().signed(),
            "/arbete/" + slug + "/" + ref,
            home(slug, ref),
            "/arbete/" + slug + "/" + ref + "/steg",
            mayPublish(document),
            preview.opens().size(),
            preview.stays().size(),
            names.groups(preview.opens()),
            names.groups(preview.stays())));
    return "workplace/preview";
  }

  private static boolean mayPublish(PromiseDocument document) {
    return document.state().signed()
        && document.head().released() == null
        && Acting.now().may(Right.RELEASE);
  }

  @GetMapping("/kommun")
  ResponseEntity<byte[]> municipality(
      HttpServletRequest request, @PathVariable String slug, @PathVariable String ref) {
    return page(pages.municipality(wanted(request, slug, ref)));
  }

  @GetMapping("/period")
  ResponseEntity<byte[]> period(
      HttpServletRequest request, @PathVariable String slug, @PathVariable String ref) {
    return page(pages.period(wanted(request, slug, ref)));
  }

  @GetMapping("/lofte/{promise}")
  ResponseEntity<byte[]> promise(
      HttpServletRequest request,
      @PathVariable String slug,
      @PathVariable String ref,
      @PathVariable String promise) {
    return page(pages.promise(wanted(request, slug, ref), promise));
  }

  private static String home(String slug, String ref) {
    return "/arbete/" + slug + "/" + ref + "/forhandsvisning";
  }

  private ResidentPreview.Wanted wanted(HttpServletRequest request, String slug, String ref) {
    prepared();
    var document = periods.document(ref);
    var frame = chrome.of(request, document.title());
    return new ResidentPreview.Wanted(
        periods.here(), document, home(slug, ref), frame, banner(frame.text(), document, slug));
  }

  private static Chrome.Banner banner(Text text, PromiseDocument document, String slug) {
    return new Chrome.Banner(
        text.of("preview.banner"),
        text.of(
            document.head().released() != null
                ? "preview.banner.released"
                : document.state().signed() ? "preview.banner.signed" : "preview.banner.draft"),
        new Chrome.Link(home(slug, document.head().ref()), text.of("preview.banner.back"), false));
  }

  private static void prepared() {
    if (PREPARE.stream().noneMatch(Acting.now()::may)) {
      throw new Refused.NotAllowed("preview");
    }
  }

  private static ResponseEntity<byte[]> page(byte[] html) {
    return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noStore()).body(html);
  }
}
