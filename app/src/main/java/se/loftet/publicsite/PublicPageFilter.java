package se.loftet.publicsite;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.web.BrowserRules;

/// Sends prepared pages before anything else looks at the request: no session, no database, no
/// template.
final class PublicPageFilter implements Filter {
  private final PublicPages pages;

  PublicPageFilter(PublicPages pages) {
    this.pages = pages;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var page = prepared(asked);
    if (page == null) {
      chain.doFilter(request, response);
    } else {
      send(page, asked, (HttpServletResponse) response);
    }
  }

  private @Nullable PreparedPage prepared(HttpServletRequest asked) {
    var method = asked.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return null;
    }
    var page = pages.await(asked.getRequestURI()).orElse(null);
    return page != null && page.searched() && asked.getQueryString() != null ? null : page;
  }

  private static void send(
      PreparedPage page, HttpServletRequest asked, HttpServletResponse response)
      throws IOException {
    boolean gzip = Negotiation.gzip(asked.getHeader("Accept-Encoding"));
    var form = page.form(gzip);
    BrowserRules.PREPARED.forEach(response::setHeader);
    if (asked.isSecure()) {
      response.setHeader("Strict-Transport-Security", BrowserRules.TRANSPORT);
    }
    response.setHeader("ETag", form.tag());
    if (Negotiation.known(asked.getHeader("If-None-Match"), form.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setHeader("Content-Language", page.language());
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(form.bytes().length);
    if (asked.getMethod().equals("GET")) {
      response.getOutputStream().write(form.bytes());
    }
  }
}
