package se.loftet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;

/// Runs everything below `/arbete/{slug}` as the logged-in person in that municipality. A
/// municipality the person does not work in looks like one that does not exist; so does the desk of
/// those who run the installation to everybody else.
final class ActingFilter extends OncePerRequestFilter {
  private static final PathPatternRequestMatcher PLACE =
      PathPatternRequestMatcher.pathPattern("/arbete/{slug}/**");
  private final Workplaces workplaces;
  private final HandlerExceptionResolver errors;

  ActingFilter(Workplaces workplaces, HandlerExceptionResolver errors) {
    this.workplaces = workplaces;
    this.errors = errors;
  }

  /// The municipality this request works in, if it is one of a person's desk.
  static Optional<Workplace> workplace(HttpServletRequest request) {
    return Optional.ofNullable((Workplace) request.getAttribute(Workplace.class.getName()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var slug = PLACE.matcher(request).getVariables().get("slug");
    if (slug == null || slug.equals(AccountController.WORD)) {
      chain.doFilter(request, response);
      return;
    }
    Acting acting;
    try {
      acting = acting(request, slug);
    } catch (RuntimeException failure) {
      errors.resolveException(request, response, null, failure);
      return;
    }
    ScopedValue.CallableOp<Void, IOException> work = () -> onward(request, response, chain);
    acting.call(work);
  }

  private Acting acting(HttpServletRequest request, String slug) {
    var member = Session.at(Session.DESK).orElseThrow();
    if (slug.equals(Operators.WORD) && workplaces.operates(member)) {
      return Operators.acting(member);
    }
    var place =
        workplaces.find(member, slug).orElseThrow(() -> new Refused.NotFound("municipality", slug));
    request.setAttribute(Workplace.class.getName(), place);
    return place.acting(member);
  }

  @SuppressWarnings("NullAway")
  private static Void onward(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException failure) {
      throw new IOException(failure);
    }
    return null;
  }
}
