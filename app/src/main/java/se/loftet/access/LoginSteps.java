package se.loftet.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Where a person is sent after each step of logging in.
@Component
class LoginSteps implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  static final String CODE = SecurityConfiguration.LOGIN + "/kod";
  static final String ENROL = SecurityConfiguration.LOGIN + "/tvasteg";
  private final SavedRequestAwareAuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final Login login;
  private final LoginRate rate;
  private final KeptForms forms;

  LoginSteps(Login login, LoginRate rate, KeptForms forms) {
    this.login = login;
    this.rate = rate;
    this.forms = forms;
    onward.setDefaultTargetUrl("/arbete");
    onward.setRequestCache(SecurityConfiguration.asked());
  }

  /// The next step, or the page first asked for. The session has a new name by now.
  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    rate.refund(request);
    var waiting = Session.at(Session.PASSWORD);
    if (waiting.isPresent()) {
      response.sendRedirect(login.mustEnrol(waiting.get()) ? ENROL : CODE);
      return;
    }
    var written = forms.find(request);
    if (written.isPresent()) {
      response.sendRedirect(written.get().page());
      return;
    }
    onward.onAuthenticationSuccess(request, response, authentication);
  }

  /// Lets the session go on as this, under a new name.
  void promote(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.sendRedirect(SecurityConfiguration.LOGIN + "?fel");
  }
}
