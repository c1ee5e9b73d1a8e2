package se.loftet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Ends a session that began under an account which has been closed or changed since.
final class SessionCheck extends OncePerRequestFilter {
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final Workplaces workplaces;
  private final HandlerExceptionResolver errors;

  SessionCheck(Workplaces workplaces, HandlerExceptionResolver errors) {
    this.workplaces = workplaces;
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/arbete");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var member = Session.at(Session.DESK);
      if (member.isPresent() && !workplaces.current(member.get())) {
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
      }
    } catch (RuntimeException failure) {
      errors.resolveException(request, response, null, failure);
      return;
    }
    chain.doFilter(request, response);
  }
}
