package se.loftet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away what is too large or cannot be read before anything else looks at it.
///
/// Fields that are not UTF-8, too many, or larger than the server's limits are refused while they
/// are parsed; here that becomes an answer to the sender instead of a fault of ours. The database
/// holds no NUL character, so that one is no text to us.
final class RequestLimits extends OncePerRequestFilter {
  private final ErrorPage page;

  RequestLimits(ErrorPage page) {
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int status = fault(request);
    if (status == 0) {
      chain.doFilter(request, response);
    } else {
      page.write(request, response, Problem.of(status));
    }
  }

  /// The status of what is wrong with the fields, 0 when nothing is.
  private static int fault(HttpServletRequest request) {
    try {
      boolean unreadable =
          request.getParameterMap().entrySet().stream()
              .anyMatch(e -> broken(e.getKey()) || anyBroken(e.getValue()));
      return unreadable || broken(String.valueOf(request.getServletPath())) ? 400 : 0;
    } catch (IllegalStateException refused) {
      return request.getContentLengthLong() > 256 * 1024 ? 413 : 400;
    }
  }

  private static boolean anyBroken(String[] values) {
    for (var value : values) {
      if (broken(value)) {
        return true;
      }
    }
    return false;
  }

  /// NUL, the sign put in place of bytes that are no UTF-8, or half of a pair.
  private static boolean broken(String text) {
    return text.codePoints().anyMatch(c -> c == 0 || c == 0xFFFD || (c >= 0xD800 && c <= 0xDFFF));
  }
}
