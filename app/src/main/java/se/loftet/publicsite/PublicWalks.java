package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;

/// Released walks, for the pages beside theirs that have a form.
@Component
class PublicWalks {
  private final Store store;
  private final Municipalities municipalities;
  private final Clock clock;

  PublicWalks(
      @Qualifier("publicStore") Store store,
      @Qualifier("publicMunicipalities") Municipalities municipalities,
      Clock clock) {
    this.store = store;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  Walk get(String slug, String ref) {
    return store
        .named(Walk.class, municipalities.bySlug(slug).code(), ref)
        .orElseThrow(() -> new Refused.NotFound("walk", ref));
  }

  Optional<Walk> find(Ref<Walk> ref) {
    return store.find(Walk.class, ref);
  }

  /// The walk as its page tells it, in one language.
  WalkView view(Text text, Walk walk) {
    var code = walk.head().municipality();
    var municipality = municipalities.get(code);
    var site = new Site(text, municipality, municipalities.policeAreas(code), LocalDate.now(clock));
    var again =
        store.of(Walk.class, "returns_to", ThreadObject.ref(walk)).stream()
            .map(each -> WalkFile.load(store, each))
            .toList();
    return new WalkView(site, WalkFile.load(store, walk), again, List.of());
  }

  /// Whether people have been back to look.
  boolean lookedBackAt(Walk walk) {
    return store.of(Walk.class, "returns_to", ThreadObject.ref(walk)).stream()
        .anyMatch(Walk::counts);
  }

  static Text language(HttpServletRequest request) {
    return Text.in(request.getRequestURI().startsWith("/en/") ? Text.ENGLISH : Text.SWEDISH);
  }

  /// What surrounds a page with a form below a walk's own.
  static Chrome chrome(HttpServletRequest request, Site site, String title, String path) {
    var plain = site.chrome(title, "", path, "");
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Chrome(
        plain.text(),
        plain.title(),
        plain.where(),
        plain.description(),
        plain.menu(),
        plain.otherLanguage(),
        plain.bodyClass(),
        new Chrome.Csrf(token.getParameterName(), token.getToken()));
  }
}
