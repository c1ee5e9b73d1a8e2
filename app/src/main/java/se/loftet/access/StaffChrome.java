package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;

/// The frame of staff pages: who is working where, the menu of that municipality, the form token.
///
/// The language is the person's choice, kept in the cookie `sprak`.
@Component
public class StaffChrome {
  static final String LANGUAGE_COOKIE = "sprak";

  /// The words of a staff page in the person's language.
  public Text text(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, LANGUAGE_COOKIE);
    boolean english = cookie != null && cookie.getValue().equals("en");
    return Text.in(english ? Text.ENGLISH : Text.SWEDISH);
  }

  /// The frame of a page with this title.
  public Chrome of(HttpServletRequest request, String title) {
    return of(request, title, "");
  }

  /// The frame of a page with this title and this class on its body.
  public Chrome of(HttpServletRequest request, String title, String bodyClass) {
    var text = text(request);
    var place = ActingFilter.workplace(request).orElse(null);
    return new Chrome(
        text,
        title,
        place == null ? text.of("access.staff") : where(text, place),
        "",
        Session.at(Session.DESK).isEmpty() ? List.of() : menu(request, text, place),
        address(request),
        bodyClass,
        csrf(request));
  }

  private static String where(Text text, Workplace place) {
    var roles =
        place.roles().stream()
            .map(role -> text.of((Enum<?>) role))
            .collect(Collectors.joining(", "));
    return place.name() + " · " + roles;
  }

  private static List<Chrome.Link> menu(
      HttpServletRequest request, Text text, @Nullable Workplace place) {
    var links = new ArrayList<Chrome.Link>();
    if (place != null) {
      var home = "/arbete/" + place.slug();
      links.add(
          new Chrome.Link(home, text.of("access.menu.home"), request.getRequestURI().equals(home)));
      Stream.of("underlag", "lagesbilder", "trad", "luckor")
          .forEach(word -> links.add(link(request, text, home, word)));
      if (place.may(Right.LOG)) {
        links.add(link(request, text, home, "logga"));
      }
      links.add(link(request, text, home, "vandringar"));
      links.add(link(request, text, home, "roster"));
      links.add(link(request, text, home, "enkater"));
      links.add(link(request, text, home, "uppfoljning"));
      if (place.may(Right.ADMINISTER) || place.may(Right.AUDIT)) {
        links.add(link(request, text, home, "administration"));
      }
    }
    links.add(link(request, text, "/arbete", AccountController.WORD));
    return links;
  }

  private static Chrome.Link link(HttpServletRequest request, Text text, String home, String word) {
    var path = request.getRequestURI();
    boolean current =
        path.startsWith(home + "/" + word)
            || (word.equals("uppfoljning") && path.endsWith("/uppfoljning"));
    return new Chrome.Link(home + "/" + word, text.of("access.menu." + word), current);
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  static Chrome.@Nullable Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Chrome.Csrf(token.getParameterName(), token.getToken())
        : null;
  }
}
