package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import se.loftet.support.Browsing;

/// Follows every public link there is, in pages, feeds and JSON, and looks for secrets in each byte
/// that is answered; of a document in its text, its properties and its metadata too.
final class PublicCrawl {
  private static final Pattern LINK =
      Pattern.compile(
          "(?:href|src)=\"(/[^\"#]*)|\"(/[a-z0-9/._~-]{2,200})\"|https?://[^/\"<> ]+(/[^\"<> #]*)");

  private PublicCrawl() {}

  /// The addresses that were asked for.
  static Set<String> of(ExampleTown town, String slug, String... secrets) {
    var browser = Browsing.reader(390);
    var waiting =
        new ArrayDeque<>(
            List.of(
                "/", "/en", "/" + slug, "/api/v1/municipalities", "/robots.txt", "/sitemap.xml"));
    var seen = new TreeSet<>(waiting);
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      var answer = browser.request().get(town.application.url(path));
      assertThat(answer.status()).as(path).isNotEqualTo(500);
      var text = text(answer);
      assertThat(text).as(path).doesNotContain(secrets);
      var found = LINK.matcher(text);
      while (found.find()) {
        var next = first(found.group(1), found.group(2), found.group(3)).replace("&amp;", "&");
        if (!next.startsWith("/logga-in") && !next.startsWith("/arbete") && seen.add(next)) {
          waiting.add(next);
        }
      }
    }
    browser.close();
    return seen;
  }

  private static String first(@Nullable String... groups) {
    for (var group : groups) {
      if (group != null) {
        return group;
      }
    }
    return "/";
  }

  private static String text(APIResponse answer) {
    var bytes = answer.body();
    var raw = new String(bytes, StandardCharsets.UTF_8);
    return raw.startsWith("%PDF-") ? raw + document(bytes) : raw;
  }

  private static String document(byte[] bytes) {
    try (var document = Loader.loadPDF(bytes)) {
      var properties = document.getDocumentInformation().getCOSObject().toString();
      var metadata = document.getDocumentCatalog().getMetadata();
      return new PDFTextStripper().getText(document)
          + properties
          + document.getDocumentCatalog().getStructureTreeRoot().getCOSObject()
          + (metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
