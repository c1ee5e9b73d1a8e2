package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.web.Text;
import se.loftet.walk.Follower;
import se.loftet.walk.Followers;
import se.loftet.walk.Walk;

/// Where residents leave an address to hear what became of a walk, say yes to it from their mail,
/// and stop it. What is answered never tells whether an address was known.
@Controller
class FollowController {
  private static final String ADDRESS =
      "[^@\\s<>,;\"()]{1,64}@[A-Za-z0-9.-]{1,185}\\.[A-Za-z]{2,24}";
  private static final String TOKEN = "{token:[A-Za-z0-9_-]{43}}";
  private final PublicWalks walks;
  private final Followers followers;
  private final FollowMail mail;
  private final WalkRate rate;

  FollowController(PublicWalks walks, Followers followers, FollowMail mail, WalkRate rate) {
    this.walks = walks;
    this.followers = followers;
    this.mail = mail;
    this.rate = rate;
  }

  @GetMapping({"/{slug}/vandring/{ref}/besked", "/en/{slug}/vandring/{ref}/besked"})
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    var walk = open(slug, ref);
    var text = PublicWalks.language(request);
    return mail.ready()
        ? page(request, model, walk, text.of("site.follow.lead"), true, "", null, "")
        : page(request, model, walk, text.of("site.follow.noMail"), false, "", null, "");
  }

  @PostMapping({"/{slug}/vandring/{ref}/besked", "/en/{slug}/vandring/{ref}/besked"})
  String ask(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "adress", defaultValue = "") String address) {
    var walk = open(slug, ref);
    var text = PublicWalks.language(request);
    var plain = address.strip();
    var fault = fault(request, plain);
    if (fault != null) {
      response.setStatus(fault.equals("voice.fault.many") ? 429 : 422);
      var shown = plain.substring(0, Math.min(254, plain.length()));
      return page(
          request, model, walk, text.of("site.follow.lead"), true, shown, text.of(fault), "");
    }
    var view = walks.view(text, walk);
    desk(walk)
        .call(() -> followers.ask(walk, plain, text.language()))
        .ifPresent(follower -> mail.question(text, view.site(), walk, follower));
    return page(request, model, walk, text.of("site.follow.sent"), false, "", null, "");
  }

  private @Nullable String fault(HttpServletRequest request, String address) {
    if (!mail.ready()) {
      return "site.follow.noMail";
    }
    if (!address.matches(ADDRESS)) {
      return "walk.owner.fault.address";
    }
    return rate.mail(request.getRemoteAddr()) ? null : "voice.fault.many";
  }

  @GetMapping({"/besked/" + TOKEN, "/en/besked/" + TOKEN})
  String asked(HttpServletRequest request, Model model, @PathVariable String token) {
    var follower = follower(token);
    var text = PublicWalks.language(request);
    var day = text.date(follower.forgetOn());
    return page(
        request,
        model,
        walk(follower),
        text.of("site.follow.confirm", day),
        false,
        "",
        null,
        text.of("site.follow.yes"));
  }

  @PostMapping({"/besked/" + TOKEN, "/en/besked/" + TOKEN})
  String confirm(HttpServletRequest request, Model model, @PathVariable String token) {
    var follower = follower(token);
    var text = PublicWalks.language(request);
    desk().run(() -> followers.confirm(follower));
    return page(
        request, model, walk(follower), text.of("site.follow.confirmed"), false, "", null, "");
  }

  @GetMapping({"/besked/" + TOKEN + "/sluta", "/en/besked/" + TOKEN + "/sluta"})
  String stopping(HttpServletRequest request, Model model, @PathVariable String token) {
    var text = PublicWalks.language(request);
    return page(
        request,
        model,
        walk(follower(token)),
        text.of("site.follow.stop"),
        false,
        "",
        null,
        text.of("site.follow.stopNow"));
  }

  @PostMapping({"/besked/" + TOKEN + "/sluta", "/en/besked/" + TOKEN + "/sluta"})
  String stop(HttpServletRequest request, Model model, @PathVariable String token) {
    var follower = follower(token);
    var walk = walk(follower);
    desk().run(() -> followers.forget(follower));
    var text = PublicWalks.language(request);
    return page(request, model, walk, text.of("site.follow.stopped"), false, "", null, "");
  }

  /// A walk one can still wait for something from.
  private Walk open(String slug, String ref) {
    var walk = walks.get(slug, ref);
    if (walk.state() == Walk.State.CANCELLED || walks.lookedBackAt(walk)) {
      throw new Refused.NotFound("walk", ref);
    }
    return walk;
  }

  private static Acting desk() {
    return Acting.NOBODY.atDesk(Followers.DESK);
  }

  private static Acting desk(Walk walk) {
    return desk().in(walk.head().municipality());
  }

  private Follower follower(String token) {
    return desk()
        .call(() -> followers.find(token))
        .orElseThrow(() -> new Refused.NotFound("link", ""));
  }

  private Walk walk(Follower follower) {
    return walks.find(follower.walk()).orElseThrow(() -> new Refused.NotFound("link", ""));
  }

  private String page(
      HttpServletRequest request,
      Model model,
      Walk walk,
      String lead,
      boolean asks,
      String address,
      @Nullable String fault,
      String press) {
    Text text = PublicWalks.language(request);
    var site = walks.view(text, walk).site();
    var back = new Link(site.addresses().walk(site.slug(), walk.head().ref()), walk.title());
    var heading = text.of("site.follow.heading");
    var path = back.href().substring(site.home().href().length()) + "/besked";
    model.addAttribute("chrome", PublicWalks.chrome(request, site, heading, path));
    model.addAttribute(
        "page",
        new FollowPage(request.getRequestURI(), back, heading, lead, asks, address, fault, press));
    return "publicsite/follow";
  }
}
