package se.loftet.publicsite;

import java.util.List;
import java.util.stream.Stream;
import se.loftet.platform.web.Text;
import se.loftet.walk.SpeedPair;
import se.loftet.walk.SpeedReading;
import se.loftet.walk.WalkFile;

/// What was measured on a walk, beside what was measured there before.
record WalkSpeeds(Text text, WalkFile file, List<WalkFile> others) {
  List<WalkPage.Fact> facts() {
    return file.speeds().stream()
        .map(s -> new WalkPage.Fact(s.placeText(), speed(s) + compared(s)))
        .toList();
  }

  /// What was measured there before at the same time of the year, or that nothing can be compared.
  private String compared(SpeedReading s) {
    var all =
        Stream.concat(Stream.of(file), others.stream()).flatMap(f -> f.speeds().stream()).toList();
    var pair = SpeedPair.of(s, all).orElse(null);
    if (pair == null) {
      return SpeedPair.otherSeason(s, all) ? " " + text.of("site.walk.speed.otherSeason") : "";
    }
    var words = " " + text.of("site.walk.speed.before", speed(pair.before()));
    return pair.sameLimit() ? words : words + " " + text.of("site.walk.speed.otherLimit");
  }

  /// A speed is told with how many were measured, where and when.
  private String speed(SpeedReading s) {
    return text.of(
        "site.walk.speed",
        s.vehicles(),
        s.mean() == null ? "–" : text.number(s.mean()),
        s.percentile85() == null ? "–" : text.number(s.percentile85()),
        s.shareOver() == null ? "–" : text.number(s.shareOver()),
        s.speedLimit() == null ? "–" : text.number(s.speedLimit()),
        text.date(s.starts()),
        text.date(s.ends()));
  }
}
