package se.loftet.workplace.picture;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.document.DiffPage;
import se.loftet.document.EditionPages;
import se.loftet.document.EditionPdf;
import se.loftet.formal.FormalVersion;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.picture.Editions;
import se.loftet.picture.Quotations;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.Ref;
import se.loftet.workplace.Periods;

/// The frozen editions of a picture, internal and public, for staff.
@Controller
@RequestMapping(
    "/arbete/{slug}/lagesbild/{id:\\d{1,18}}/utgava/{which:internal|public}/{number:\\d{1,6}}")
class EditionController {
  private final Editions editions;
  private final Quotations quotations;
  private final EditionPdf pdf;
  private final Periods periods;
  private final StaffChrome chrome;

  EditionController(
      Editions editions,
      Quotations quotations,
      EditionPdf pdf,
      Periods periods,
      StaffChrome chrome) {
    this.quotations = quotations;
    this.editions = editions;
    this.pdf = pdf;
    this.periods = periods;
    this.chrome = chrome;
  }

  private FormalVersion edition(long id, String which, int number) {
    var audience = which.equals("public") ? Audience.PUBLIC : Audience.INTERNAL;
    return editions.get(new Ref<SituationPicture>(id), audience, number);
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @PathVariable String which,
      @PathVariable int number) {
    var text = chrome.text(request);
    var edition = edition(id, which, number);
    var page = new EditionPages(text).page(edition.text(), number, edition.sha256());
    var here = "/arbete/" + slug + "/lagesbild/" + id;
    model.addAttribute("chrome", chrome.of(request, page.title()));
    model.addAttribute("page", page);
    model.addAttribute("back", here + "/bild");
    model.addAttribute(
        "revised",
        quotations.revised(edition).stream()
            .map(each ->
                new MatrixPage.LinkView(
                    "/arbete/" + slug + "/fynd/" + each.head().id(), each.title()))
            .toList());
    model.addAttribute("pdfHref", here + "/utgava/" + which + "/" + number + "/pdf");
    model.addAttribute("audience", text.of(edition.audience()));
    return "workplace/edition";
  }

  @GetMapping("/skillnad")
  String diff(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @PathVariable String which,
      @PathVariable int number) {
    var text = chrome.text(request);
    var after = edition(id, which, number);
    var before = editions.before(new Ref<SituationPicture>(id), after);
    var page = DiffPage.of(text, before.text(), after.text(), before.number(), number);
    model.addAttribute("chrome", chrome.of(request, page.title()));
    model.addAttribute("page", page);
    model.addAttribute("back", "/arbete/" + slug + "/lagesbild/" + id + "/bild");
    return "workplace/editiondiff";
  }

  /// What the cards say today that this edition does not.
  @GetMapping("/sedan")
  String since(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @PathVariable int number) {
    var edition = edition(id, "internal", number);
    var now = editions.today(new Ref<SituationPicture>(id));
    var page = DiffPage.since(chrome.text(request), edition.text(), now, number);
    model.addAttribute("chrome", chrome.of(request, page.title()));
    model.addAttribute("page", page);
    model.addAttribute("back", "/arbete/" + slug + "/lagesbild/" + id + "/bild");
    return "workplace/editiondiff";
  }

  @GetMapping("/pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable long id, @PathVariable String which, @PathVariable int number) {
    var edition = edition(id, which, number);
    var bytes = pdf.of(edition.text(), number, edition.sha256(), periods.here().name());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"lagesbild-" + number + ".pdf\"")
        .body(bytes);
  }
}
