package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.dialogue.Receipt;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.web.Text;
import se.loftet.walk.Deliveries;
import se.loftet.walk.SignUps;
import se.loftet.walk.Walk;

/// Where residents say how many they come to a walk. Nobody is asked for a name; a code they keep
/// takes it back.
@Controller
@RequestMapping({"/{slug}/vandring/{ref}/anmal", "/en/{slug}/vandring/{ref}/anmal"})
class SignUpController {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final PublicWalks walks;
  private final SignUps signUps;
  private final WalkRate rate;

  /// What is shown: what was typed, what was wrong with it, and what has happened.
  private record Shown(String people, String fault, String code, String codeFault, String done) {
    static final Shown FIRST = new Shown("1", "", "", "", "");
  }

  SignUpController(PublicWalks walks, SignUps signUps, WalkRate rate) {
    this.walks = walks;
    this.signUps = signUps;
    this.rate = rate;
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    return page(request, model, coming(slug, ref), Shown.FIRST);
  }

  @PostMapping
  String send(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "antal", defaultValue = "") String people,
      @RequestParam(name = "kod", defaultValue = "") String code) {
    var walk = coming(slug, ref);
    boolean allowed = rate.signUp(request.getRemoteAddr());
    var shown =
        "takeBack".equals(request.getParameter("do"))
            ? takeBack(walk, code, allowed)
            : add(walk, people, allowed);
    response.setStatus(allowed ? status(shown) : 429);
    return page(request, model, walk, shown);
  }

  private static int status(Shown shown) {
    return shown.done().isEmpty() ? 422 : 200;
  }

  private Shown add(Walk walk, String people, boolean allowed) {
    int many = people.strip().matches("\\d{1,3}") ? Integer.parseInt(people.strip()) : 0;
    if (!allowed) {
      return new Shown(people, "voice.fault.many", "", "", "");
    }
    if (many < 1 || many > SignUps.MOST) {
      return new Shown(people, "site.signUp.fault", "", "", "");
    }
    var receipt = Receipt.fresh(RANDOM);
    atDesk(walk, () -> signUps.add(walk, many, fingerprint(receipt)));
    return new Shown("", "", receipt.spoken(), "", "site.signUp.thanks");
  }

  private Shown takeBack(Walk walk, String typed, boolean allowed) {
    var code = typed.substring(0, Math.min(40, typed.length()));
    var receipt = Receipt.typed(code);
    if (!allowed) {
      return new Shown("1", "", code, "voice.fault.many", "");
    }
    var known =
        Acting.NOBODY
            .in(walk.head().municipality())
            .call(() -> signUps.people(walk, fingerprint(receipt)));
    if (!receipt.wellFormed() || known == 0) {
      return new Shown("1", "", code, "site.signUp.code.fault", "");
    }
    atDesk(walk, () -> signUps.takeBack(walk, fingerprint(receipt)));
    return new Shown("", "", "", "", "site.signUp.takenBack");
  }

  private static void atDesk(Walk walk, Runnable work) {
    Acting.NOBODY.in(walk.head().municipality()).atDesk("sign-up").run(work);
  }

  private static String fingerprint(Receipt receipt) {
    return Deliveries.sha256(receipt.code().getBytes(StandardCharsets.UTF_8));
  }

  private Walk coming(String slug, String ref) {
    var walk = walks.get(slug, ref);
    if (!walks.view(Text.in(Text.SWEDISH), walk).coming()) {
      throw new Refused.NotFound("walk", ref);
    }
    return walk;
  }

  private String page(HttpServletRequest request, Model model, Walk walk, Shown shown) {
    var text = PublicWalks.language(request);
    var view = walks.view(text, walk);
    var site = view.site();
    var back = new Link(site.addresses().walk(site.slug(), walk.head().ref()), walk.title());
    var path = back.href().substring(site.home().href().length()) + "/anmal";
    model.addAttribute(
        "chrome", PublicWalks.chrome(request, site, text.of("site.walk.signUp"), path));
    model.addAttribute(
        "page",
        new SignUpPage(
            back.href() + "/anmal",
            back,
            text.of("site.walk.signUp"),
            view.facts().line(walk),
            shown.people(),
            shown.fault().isEmpty() ? null : text.of(shown.fault(), SignUps.MOST),
            shown.done().isEmpty() ? "" : text.of(shown.done()),
            shown.code(),
            shown.codeFault().isEmpty() ? null : text.of(shown.codeFault()),
            new Link(back.href() + "/besked", text.of("site.follow.heading"))));
    return "publicsite/signup";
  }
}
