package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Keeps what was written while a session ended, until the person has logged in and sent it again.
///
/// Only forms of our own pages are kept, never a password or a code, and no more than there is room
/// for: the oldest go first.
@Component
class KeptForms {
  private static final String ATTRIBUTE = KeptForms.class.getName();
  private static final int LARGEST = 256 * 1024;
  private static final int ROOM = 32 * 1024 * 1024;
  private static final Set<String> SECRET = Set.of("_csrf", "password", "again", "present", "code");
  private final Map<String, KeptForm> kept = new LinkedHashMap<>();
  private int used;

  /// Keeps the form of this request for its session; false when it cannot or must not be kept.
  boolean keep(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (!request.getMethod().equals("POST")
        || !path.startsWith("/arbete/")
        || path.startsWith("/arbete/" + AccountController.WORD)
        || !fromOurPage(request)) {
      return false;
    }
    var fields = new LinkedHashMap<String, List<String>>();
    int size = 0;
    for (var entry : request.getParameterMap().entrySet()) {
      if (!SECRET.contains(entry.getKey())) {
        fields.put(entry.getKey(), List.of(entry.getValue()));
        size +=
            entry.getKey().length()
                + Arrays.stream(entry.getValue()).mapToInt(String::length).sum();
      }
    }
    if (fields.isEmpty() || size > LARGEST) {
      return false;
    }
    remember(request, new KeptForm(path, page(request), fields, size));
    return true;
  }

  Optional<KeptForm> find(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String name)) {
      return Optional.empty();
    }
    synchronized (this) {
      return Optional.ofNullable(kept.get(name));
    }
  }

  void forget(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null && session.getAttribute(ATTRIBUTE) instanceof String name) {
      session.removeAttribute(ATTRIBUTE);
      synchronized (this) {
        var gone = kept.remove(name);
        used -= gone == null ? 0 : gone.size();
      }
    }
  }

  private void remember(HttpServletRequest request, KeptForm form) {
    forget(request);
    var name = Tokens.fresh();
    synchronized (this) {
      kept.put(name, form);
      used += form.size();
      var oldest = kept.values().iterator();
      while (used > ROOM) {
        used -= oldest.next().size();
        oldest.remove();
      }
    }
    request.getSession().setAttribute(ATTRIBUTE, name);
  }

  /// The browser says the form came from a page of this site. A foreign page must not be able to
  /// put its words into somebody's form.
  private static boolean fromOurPage(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader("Origin");
    var from = origin == null ? request.getHeader("Referer") : origin;
    return (site == null || site.equals("same-origin")) && from != null && ours(request, from);
  }

  private static boolean ours(HttpServletRequest request, String address) {
    try {
      var authority = URI.create(address).getAuthority();
      return authority != null
          && authority
              .toLowerCase(Locale.ROOT)
              .equals(String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException nonsense) {
      return false;
    }
  }

  /// The page the form was written on, or the address it was sent to, which by custom shows it.
  private static String page(HttpServletRequest request) {
    var referer = request.getHeader("Referer");
    if (referer != null && ours(request, referer)) {
      var written = URI.create(referer);
      var query = written.getRawQuery();
      var path = written.getRawPath() + (query == null ? "" : "?" + query);
      if (path.startsWith("/arbete/")) {
        return path;
      }
    }
    return request.getRequestURI();
  }
}
