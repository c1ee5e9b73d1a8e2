package se.loftet.access;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.HtmlUtils;
import se.loftet.platform.web.Text;

/// Gives a person who has logged in again the form back as it was written, and says that it is not
/// saved yet. When the page has no such form any more the text is shown by itself.
final class KeptFormFilter extends OncePerRequestFilter {
  private static final Pattern MAIN = Pattern.compile("<main[^>]*>");
  private final KeptForms forms;
  private final StaffChrome chrome;
  private final TemplateEngine templates;

  KeptFormFilter(KeptForms forms, StaffChrome chrome, TemplateEngine templates) {
    this.forms = forms;
    this.chrome = chrome;
    this.templates = templates;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var kept = forms.find(request).orElse(null);
    if (kept != null
        && request.getMethod().equals("POST")
        && kept.action().equals(request.getRequestURI())) {
      forms.forget(request);
    }
    if (kept == null || !request.getMethod().equals("GET") || !asked(request, kept)) {
      chain.doFilter(request, response);
      return;
    }
    var held = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, held);
    if (response.isCommitted()) {
      return;
    }
    var body = filled(request, held, kept);
    held.resetBuffer();
    held.setStatus(200);
    held.setContentType("text/html;charset=UTF-8");
    held.getOutputStream().write(body);
    held.copyBodyToResponse();
  }

  private static boolean asked(HttpServletRequest request, KeptForm kept) {
    return kept.page().split("\\?", 2)[0].equals(request.getRequestURI());
  }

  private byte[] filled(
      HttpServletRequest request, ContentCachingResponseWrapper held, KeptForm kept) {
    var text = chrome.text(request);
    var html = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
    return (held.getStatus() == 200
            ? FormFiller.fill(html, kept.action(), kept.fields())
            : java.util.Optional.<String>empty())
        .map(page -> withNotice(page, text).getBytes(StandardCharsets.UTF_8))
        .orElseGet(() -> byItself(request, text, kept));
  }

  private static String withNotice(String page, Text text) {
    var notice =
        "<div class=\"notice late\" role=\"status\"><p><span class=\"sign warn\">"
            + HtmlUtils.htmlEscape(text.of("access.kept.notice"), "UTF-8")
            + "</span></p></div>";
    return MAIN.matcher(page).replaceFirst(main -> Matcher.quoteReplacement(main.group() + notice));
  }

  private byte[] byItself(HttpServletRequest request, Text text, KeptForm kept) {
    var out = new Utf8ByteOutput();
    templates.render(
        "access/kept.jte",
        Map.of(
            "chrome",
            chrome.of(request, text.of("access.kept.title")),
            "page",
            new KeptPage(kept.fields())),
        out);
    return out.toByteArray();
  }
}
