package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import se.loftet.support.Browsing;
import se.loftet.support.Conformance;
import se.loftet.support.Pictures;

/// Residents who read of a walk, say that they come, and see what became of it.
record WalkResident(ExampleTown town) {
  void signUp() {
    var context = Browsing.reader(390);
    var page = context.newPage();
    var address = town.application.url("/ekeby/vandring/" + WalkStoryTest.WALK);
    Screens.await(page, address, "Kom och visa var det är mörkt.");
    assertThat(Browsing.violations(page)).isEmpty();
    Screens.picture(page, "walk-invitation-390");
    Browsing.send(page, "text=Säg att du kommer");
    page.fill("#antal", "många");
    Browsing.send(page, "main .btn");
    assertThat(page.innerText("main")).contains("skriv ett tal mellan 1 och 20");
    page.fill("#antal", "3");
    Browsing.send(page, "main .btn");
    assertThat(page.innerText("[role=status]")).contains("Tack");
    var calendar = page.request().get(address + "/kalender.ics");
    assertThat(calendar.text())
        .contains("DTSTART:20251117T173000Z")
        .contains("LOCATION:Utanför biblioteket");
    page.navigate(address);
    assertThat(page.innerText("main")).contains("323 meter").contains("21 minuter");
    context.close();
  }

  /// Without an account and without a script: what became of it.
  void receipt(String code, String words) {
    var context =
        Browsing.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setLocale("sv-SE")
                    .setViewportSize(390, 844));
    var page = context.newPage();
    page.navigate(town.application.url("/kvitto"));
    page.fill("#kod", "7K3MX-2QW9T");
    Browsing.send(page, "main .btn");
    assertThat(page.innerText("main")).contains("Vi hittar inget med den koden");
    page.fill("#kod", code.toLowerCase(Locale.ROOT).replace("-", " "));
    Browsing.send(page, "main .btn");
    assertThat(page.innerText("main")).contains("Antecknat på vandringen").contains(words);
    context.close();
  }

  /// The promise of four walks, as residents read it, moves with each walk.
  void promised(String walks) {
    var context = Browsing.reader(390);
    var page = context.newPage();
    var address = town.application.url("/ekeby/vandring/" + WalkStoryTest.WALK);
    page.navigate(address);
    Browsing.send(page, "text=går minst 4 vandringar i orterna");
    Screens.await(page, page.url(), "Redovisat: " + walks + " vandringar");
    assertThat(page.innerText("main")).contains("Trygghetsvandring i Stallarholmen");
    Screens.picture(page, "walk-promise-" + walks + "-390");
    context.close();
  }

  void read() throws Exception {
    var context = Browsing.reader(390);
    var page = context.newPage();
    Screens.await(
        page,
        town.application.url("/ekeby/vandring/" + WalkStoryTest.WALK),
        "Vi sågs i biblioteket");
    assertThat(page.innerText("main"))
        .contains("Skäl: Alla får vara på torget")
        .contains("Ansvarig: Teknik- och servicekontoret")
        .contains("Fina planteringar vid biblioteket")
        .contains("Vi sågs i biblioteket");
    assertThat(page.locator("main img").count()).isEqualTo(1);
    paper(page);
    Screens.picture(page, "walk-protocol-390");
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => { const i = document.querySelector('main img'); i.loading = 'eager';"
                        + " return i.decode().then(() => i.naturalWidth > 0); }"))
        .isTrue();
    assertThat(Browsing.violations(page)).isEmpty();
    assertThat(Browsing.overflow(page)).isZero();
    context.close();
  }

  /// The same as a document that can be read aloud and kept.
  void paper(Page page) throws Exception {
    var link = page.locator("a[href$='protokoll.pdf']").getAttribute("href");
    var bytes = page.request().get(town.application.url(link)).body();
    Pictures.keep("walk-protocol.pdf", bytes);
    assertThat(Conformance.faults(bytes)).isEmpty();
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(
              "Två nya stolpar sätts upp.",
              "Skäl: Alla får vara på torget. Fältarna går dit oftare.")
          .contains("Guldkorn", "Fina planteringar vid biblioteket", "Vi sågs i biblioteket");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(pdf.getPages())
          .anyMatch(leaf -> leaf.getResources().getXObjectNames().iterator().hasNext());
    }
  }
}
