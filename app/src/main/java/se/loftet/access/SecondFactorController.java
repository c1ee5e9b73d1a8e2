package se.loftet.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.platform.web.QrPicture;

/// The second step of a login: a code from the person's device, or tying a device to the account.
@Controller
class SecondFactorController {
  /// The secret offered to this session, kept on our side until a code proves it has arrived.
  private static final String OFFERED = "offeredSecret";

  private final StaffChrome chrome;
  private final Login login;
  private final LoginSteps steps;

  SecondFactorController(StaffChrome chrome, Login login, LoginSteps steps) {
    this.chrome = chrome;
    this.login = login;
    this.steps = steps;
  }

  @GetMapping(LoginSteps.CODE)
  String ask(HttpServletRequest request, Model model) {
    return Session.at(Session.PASSWORD).isEmpty()
        ? "redirect:" + SecurityConfiguration.LOGIN
        : codePage(request, model, "");
  }

  @PostMapping(LoginSteps.CODE)
  @Nullable String answer(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException, ServletException {
    var member = Session.at(Session.PASSWORD);
    if (member.isEmpty()) {
      return "redirect:" + SecurityConfiguration.LOGIN;
    }
    var arrived = login.code(member.get(), code);
    return arrived.isEmpty()
        ? codePage(request, model, "access.code.wrong")
        : onward(request, response, arrived.get());
  }

  private String codePage(HttpServletRequest request, Model model, String error) {
    model.addAttribute("chrome", chrome.of(request, chrome.text(request).of("access.code.title")));
    model.addAttribute("page", new CodePage(error));
    return "access/code";
  }

  @GetMapping(LoginSteps.ENROL)
  String offer(HttpServletRequest request, Model model) {
    return enrolling()
        .map(member -> enrolPage(request, model, member, ""))
        .orElse("redirect:/arbete/" + AccountController.WORD);
  }

  @PostMapping(LoginSteps.ENROL)
  @Nullable String enrol(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException, ServletException {
    var member = enrolling().orElse(null);
    if (member == null) {
      return "redirect:/arbete/" + AccountController.WORD;
    }
    var arrived = login.enrol(member, secret(request.getSession()), code);
    if (arrived.isEmpty()) {
      return enrolPage(request, model, member, "access.code.wrong");
    }
    request.getSession().removeAttribute(OFFERED);
    return onward(request, response, arrived.get());
  }

  /// A person without a device, at either stage.
  private Optional<StaffMember> enrolling() {
    return Session.at(Session.PASSWORD).or(() -> Session.at(Session.DESK)).filter(login::mustEnrol);
  }

  private String enrolPage(
      HttpServletRequest request, Model model, StaffMember member, String error) {
    var secret = secret(request.getSession());
    var picture = QrPicture.of(Totp.address(secret, member.login()));
    model.addAttribute("chrome", chrome.of(request, chrome.text(request).of("access.enrol.title")));
    model.addAttribute(
        "page", new EnrolPage(picture.path(), picture.side(), spaced(secret), error));
    return "access/enrol";
  }

  private static String spaced(String secret) {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String secret(HttpSession session) {
    if (session.getAttribute(OFFERED) instanceof String offered) {
      return offered;
    }
    var secret = Totp.secret();
    session.setAttribute(OFFERED, secret);
    return secret;
  }

  private @Nullable String onward(
      HttpServletRequest request, HttpServletResponse response, Authentication arrived)
      throws IOException, ServletException {
    steps.promote(request, response, arrived);
    steps.onAuthenticationSuccess(request, response, arrived);
    return null;
  }
}
