package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Requests from a page that was opened before the session ended, or before another login.
@Component
class StaleRequests implements AccessDeniedHandler, AuthenticationEntryPoint {
  private final LoginUrlAuthenticationEntryPoint login =
      new LoginUrlAuthenticationEntryPoint(SecurityConfiguration.LOGIN);
  private final KeptForms forms;
  private final Login steps;
  private final ErrorPage page;

  StaleRequests(KeptForms forms, Login steps, ErrorPage page) {
    this.forms = forms;
    this.steps = steps;
    this.page = page;
  }

  /// Nobody is logged in: to the login page, with what was written kept.
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, jakarta.servlet.ServletException {
    if (forms.keep(request)) {
      response.sendRedirect(SecurityConfiguration.LOGIN + "?kvar");
      return;
    }
    login.commence(request, response, failure);
  }

  /// A form without the token of this session: kept and shown again, or simply asked for again.
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, jakarta.servlet.ServletException {
    var path = request.getRequestURI();
    var halfway = Session.at(Session.PASSWORD);
    if (halfway.isPresent() && !(denied instanceof CsrfException)) {
      response.sendRedirect(steps.mustEnrol(halfway.get()) ? LoginSteps.ENROL : LoginSteps.CODE);
    } else if (!(denied instanceof CsrfException)) {
      page.write(request, response, Problem.NOT_ALLOWED);
    } else if (forms.keep(request)) {
      var back = forms.find(request).map(KeptForm::page).orElse("/arbete");
      response.sendRedirect(
          Session.at(Session.DESK).isPresent() ? back : SecurityConfiguration.LOGIN + "?kvar");
    } else if (path.equals(SecurityConfiguration.LOGIN)
        || path.equals(SecurityConfiguration.LOGOUT)) {
      response.sendRedirect(SecurityConfiguration.LOGIN + "?igen");
    } else {
      page.write(request, response, new Problem(403, "access.stale", java.util.List.of(), ""));
    }
  }
}
