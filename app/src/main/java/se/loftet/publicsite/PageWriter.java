package se.loftet.publicsite;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.loftet.platform.web.Chrome;

/// Turns a template and what it prints into a prepared page.
@Component
class PageWriter {
  private final TemplateEngine templates;
  private final PublicPages pages;

  PageWriter(TemplateEngine templates, PublicPages pages) {
    this.templates = templates;
    this.pages = pages;
  }

  /// The page; the one that is there already when it reads the same, since packing costs most.
  PreparedPage write(String template, Chrome chrome, Object page) {
    var html = bytes(template, chrome, page);
    var fingerprint = PreparedPage.fingerprint(html);
    return pages
        .reading(fingerprint)
        .orElseGet(() -> PreparedPage.of(html, fingerprint, chrome.text().language()));
  }

  /// Writes the page and puts it at its address.
  void put(
      Map<String, PreparedPage> pages,
      Site site,
      String address,
      String template,
      String title,
      String lead,
      Object page) {
    var path = address.substring(site.home().href().length());
    pages.put(address, write(template, site.chrome(title, lead, path, ""), page));
  }

  byte[] bytes(String template, Chrome chrome, Object page) {
    var html = new Utf8ByteOutput();
    templates.render(
        "publicsite/" + template + ".jte", Map.of("chrome", chrome, "page", page), html);
    var bytes = new ByteArrayOutputStream(html.getContentLength());
    try {
      html.writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
