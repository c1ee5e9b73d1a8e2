package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;
import se.loftet.walk.SignUps;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;

/// Where residents say how many they come to a walk. Nobody is asked for a name.
@Controller
@RequestMapping({"/{slug}/vandring/{ref}/anmal", "/en/{slug}/vandring/{ref}/anmal"})
class SignUpController {
  private final Store store;
  private final Municipalities municipalities;
  private final SignUps signUps;
  private final Clock clock;

  SignUpController(
      @Qualifier("publicStore") Store store,
      @Qualifier("publicMunicipalities") Municipalities municipalities,
      SignUps signUps,
      Clock clock) {
    this.store = store;
    this.municipalities = municipalities;
    this.signUps = signUps;
    this.clock = clock;
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "tack", defaultValue = "") String thanks) {
    return page(request, model, slug, ref, "1", null, !thanks.isEmpty());
  }

  @PostMapping
  String add(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "antal", defaultValue = "") String people) {
    var walk = coming(slug, ref);
    int many = people.strip().matches("\\d{1,3}") ? Integer.parseInt(people.strip()) : 0;
    if (many < 1 || many > SignUps.MOST) {
      return page(request, model, slug, ref, people, "site.signUp.fault", false);
    }
    Acting.NOBODY
        .in(walk.head().municipality())
        .atDesk("sign-up")
        .run(() -> signUps.add(walk, many));
    return "redirect:" + request.getRequestURI() + "?tack=ja";
  }

  private Walk coming(String slug, String ref) {
    var municipality = municipalities.bySlug(slug);
    var walk =
        store
            .named(Walk.class, municipality.code(), ref)
            .orElseThrow(() -> new Refused.NotFound("walk", ref));
    var site = new Site(Text.in(Text.SWEDISH), municipality, List.of(), LocalDate.now(clock));
    if (!new WalkView(site, WalkFile.load(store, walk), List.of(), List.of()).coming()) {
      throw new Refused.NotFound("walk", ref);
    }
    return walk;
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      String ref,
      String people,
      @Nullable String fault,
      boolean thanks) {
    var walk = coming(slug, ref);
    boolean english = request.getRequestURI().startsWith("/en/");
    var text = Text.in(english ? Text.ENGLISH : Text.SWEDISH);
    var municipality = municipalities.bySlug(slug);
    var areas = municipalities.policeAreas(municipality.code());
    var site = new Site(text, municipality, areas, LocalDate.now(clock));
    var back = new Link(site.addresses().walk(slug, ref), walk.title());
    var facts = new WalkView(site, WalkFile.load(store, walk), List.of(), List.of()).facts(walk);
    model.addAttribute("chrome", chrome(request, site, back));
    model.addAttribute(
        "page",
        new SignUpPage(
            back.href() + "/anmal",
            back,
            text.of("site.walk.signUp"),
            facts,
            people,
            fault == null ? null : text.of(fault, SignUps.MOST),
            thanks ? text.of("site.signUp.thanks") : ""));
    return "publicsite/signup";
  }

  private static Chrome chrome(HttpServletRequest request, Site site, Link back) {
    var path = back.href().substring(site.home().href().length()) + "/anmal";
    var plain = site.chrome(site.text().of("site.walk.signUp"), "", path, "");
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
