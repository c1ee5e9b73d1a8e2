package se.loftet.publicsite;

import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.loftet.platform.Refused;
import se.loftet.platform.Round;
import se.loftet.platform.db.Acting;
import se.loftet.platform.mail.Mailer;
import se.loftet.platform.web.Text;
import se.loftet.walk.Follower;
import se.loftet.walk.Followers;
import se.loftet.walk.Walk;

/// Writes to those who follow a walk: one question, one mail when the answers are there, one after
/// the return walk, and then the address is forgotten. What the mail server does not take waits for
/// the next round.
///
/// Links carry the installation's own address (`loftet.url`); without one nothing is offered.
@Component
class FollowMail implements Round {
  private static final int MINUTES = 10;
  private final PublicWalks walks;
  private final Followers followers;
  private final Mailer mailer;
  private final String origin;

  FollowMail(
      PublicWalks walks,
      Followers followers,
      Mailer mailer,
      @Value("${loftet.url:}") String origin) {
    this.walks = walks;
    this.followers = followers;
    this.mailer = mailer;
    this.origin = origin.replaceAll("/+$", "");
  }

  boolean ready() {
    return mailer.ready() && !origin.isBlank();
  }

  /// Forgets whom it is time to forget and writes to whom there is something to tell.
  @Override
  public void round() {
    var desk = Acting.NOBODY.atDesk(Followers.DESK);
    desk.run(followers::forgetOld);
    if (!ready()) {
      return;
    }
    for (var follower : desk.call(followers::confirmed)) {
      try {
        tell(desk, follower);
      } catch (Refused.Rule notTaken) {
        LoggerFactory.getLogger(FollowMail.class).warn("The mail server did not take a mail");
      }
    }
  }

  private void tell(Acting desk, Follower follower) {
    var walk = walks.find(follower.walk()).orElse(null);
    if (walk == null) {
      return;
    }
    var text = Text.in(follower.language().equals("en") ? Text.ENGLISH : Text.SWEDISH);
    var site = walks.view(text, walk).site();
    if (walks.lookedBackAt(walk)) {
      send(text, "returned", site, walk, follower);
      desk.run(() -> followers.forget(follower));
    } else if (walk.state() == Walk.State.CLOSED && !follower.answered()) {
      send(text, "answered", site, walk, follower);
      desk.run(() -> followers.answered(follower));
    }
  }

  /// Asks whether the address wants it; nothing else is sent before the yes.
  void question(Text text, Site site, Walk walk, Follower follower) {
    send(text, "question", site, walk, follower);
  }

  private void send(Text text, String what, Site site, Walk walk, Follower follower) {
    var page = origin + site.addresses().walk(site.slug(), walk.head().ref());
    var link = origin + (site.sv() == null ? "" : "/en") + "/besked/" + follower.token();
    mailer.send(
        follower.address(),
        text.of("site.follow.mail." + what + ".subject", walk.title()),
        text.of("site.follow.mail." + what, walk.title(), page, link, link + "/sluta"));
  }

  @Override
  public String what() {
    return "Mail about walks";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.minutes(1, MINUTES);
  }
}
