package se.loftet.publicsite;

import java.util.List;
import se.loftet.platform.web.Text;
import se.loftet.walk.WalkNumbers;

/// What a walk adds up to, for its page.
final class WalkFigures {
  private WalkFigures() {}

  static List<WalkPage.Fact> of(Text text, WalkNumbers n) {
    if (n.observations() == 0) {
      return List.of();
    }
    var none = text.of("walk.number.none");
    return List.of(
        new WalkPage.Fact(
            text.of("walk.number.balance"), text.of("walk.number.kinds", n.physical(), n.social())),
        new WalkPage.Fact(text.of("walk.number.bright"), text.number(n.bright())),
        new WalkPage.Fact(
            text.of("walk.number.inTime"),
            n.needed() == 0 ? none : text.of("walk.number.of", n.decidedInTime(), n.needed())),
        new WalkPage.Fact(
            text.of("walk.number.done"),
            n.promised() == 0 ? none : text.of("walk.number.of", n.doneInTime(), n.promised())));
  }
}
