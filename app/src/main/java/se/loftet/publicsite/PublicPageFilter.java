package se.loftet.publicsite;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.web.BrowserRules;

/// Sends prepared pages before anything else looks at the request: no session, no database, no
/// template.
final class PublicPageFilter implements Filter {
  private static final Optional<String> NONE = Optional.empty();
  private final PublicPages pages;

  PublicPageFilter(PublicPages pages) {
    this.pages = pages;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var page = prepared(asked);
    var meant = page == null && reads(asked) ? Likeness.of(asked.getRequestURI(), pages) : NONE;
    if (page != null) {
      send(page, asked, (HttpServletResponse) response);
    } else if (meant.isPresent()) {
      lead(meant.get(), asked, (HttpServletResponse) response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean reads(HttpServletRequest asked) {
    return asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD");
  }

  private static void lead(String meant, HttpServletRequest asked, HttpServletResponse response) {
    var query = asked.getQueryString();
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader("Location", query == null ? meant : meant + "?" + query);
    BrowserRules.PREPARED.forEach(response::setHeader);
  }

  private @Nullable PreparedPage prepared(HttpServletRequest asked) {
    if (!reads(asked)) {
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
