package se.loftet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away what is too large or cannot be read before anything else looks at it.
///
/// Fields that are not UTF-8, too many, or larger than the server's limits are refused while they
/// are parsed; here that becomes an answer to the sender instead of a fault of ours. The database
/// holds no NUL character, so that one is no text to us.
final class RequestLimits extends OncePerRequestFilter {
  private static final long MOST_BYTES = 2 << 20;
  private static final long MOST_PICTURE = 20 << 20;
  private static final Pattern FILES = Pattern.compile("/arbete/[a-z0-9-]{1,80}/underlag/filer");
  private static final Pattern PICTURES =
      Pattern.compile("/arbete/[a-z0-9-]{1,80}/vandringar/[^/]+/iakttagelser/[^/]+/bild");
  private final ErrorPage page;

  RequestLimits(ErrorPage page) {
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int status = tooLarge(request) ? 413 : fault(request);
    if (status == 0) {
      chain.doFilter(request, response);
    } else {
      page.write(request, response, Problem.of(status));
    }
  }

  /// Only somebody at the desk sends large files, and only where files are taken in.
  private static boolean tooLarge(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return carriesFiles(request)
        && (length < 0 || length > MOST_BYTES)
        && !largeIsRight(request, length);
  }

  private static boolean carriesFiles(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static boolean largeIsRight(HttpServletRequest request, long length) {
    var address = request.getRequestURI();
    boolean picture = length >= 0 && length <= MOST_PICTURE && PICTURES.matcher(address).matches();
    return (picture || FILES.matcher(address).matches()) && atDesk(request);
  }

  private static boolean atDesk(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            instanceof SecurityContext context
        && context.getAuthentication() != null
        && context.getAuthentication().getAuthorities().stream()
            .anyMatch(each -> Session.DESK.equals(each.getAuthority()));
  }

  /// The status of what is wrong with the fields, 0 when nothing is. Whatever makes them
  /// unreadable, as parts without a boundary between them, is the sender's fault.
  private static int fault(HttpServletRequest request) {
    try {
      if (carriesFiles(request)) {
        var _ = request.getParts();
      }
      boolean unreadable =
          request.getParameterMap().entrySet().stream()
              .anyMatch(e -> broken(e.getKey()) || anyBroken(e.getValue()));
      return unreadable || broken(String.valueOf(request.getServletPath())) ? 400 : 0;
    } catch (ServletException | IOException | RuntimeException unreadable) {
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
