package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;

/// What a walk is, in words: where and when, how long, who came along, and what was measured.
record WalkFacts(Site site, List<Place> places) {
  private Text text() {
    return site.text();
  }

  /// Kind, place and day on one line.
  String line(Walk walk) {
    return joined(
        text().of(walk.kind()),
        place(walk.place()),
        walk.happens() == null ? text().of("walk.noDay") : text().date(walk.happens()));
  }

  static Tag state(Text text, Walk walk) {
    return new Tag(
        switch (walk.state()) {
          case PLANNED -> "run";
          case WALKED -> "half";
          case CLOSED -> "ok";
          case CANCELLED -> "no";
        },
        text.of(walk.state()));
  }

  private @Nullable String place(@Nullable Ref<Place> ref) {
    return places.stream()
        .filter(place -> ThreadObject.ref(place).equals(ref))
        .findFirst()
        .map(Place::name)
        .orElse(null);
  }

  static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  List<WalkPage.Fact> details(WalkFile file, List<WalkFile> others) {
    var walk = file.walk();
    var facts = new ArrayList<WalkPage.Fact>();
    fact(facts, "site.walk.day", walk.happens() == null ? null : text().date(walk.happens()));
    fact(facts, "site.walk.time", walk.startsAt());
    fact(facts, "site.walk.meet", walk.meetingPlace());
    fact(
        facts,
        "site.walk.length",
        walk.minutes() == null ? null : text().of("walk.minutes", walk.minutes()));
    fact(
        facts,
        "site.walk.way",
        walk.metres() == null ? null : text().of("walk.length", walk.metres()));
    fact(facts, "site.walk.light", walk.light() == null ? null : text().of(walk.light()));
    fact(facts, "site.walk.access", walk.accessibility());
    fact(facts, "site.walk.organiser", walk.organiser());
    fact(facts, "site.walk.who", participants(walk));
    fact(
        facts,
        "site.walk.feedbackDay",
        walk.feedbackMeeting() == null ? null : text().date(walk.feedbackMeeting()));
    fact(
        facts,
        "site.walk.returnDay",
        walk.returnOn() == null ? null : text().date(walk.returnOn()));
    facts.addAll(new WalkSpeeds(text(), file, others).facts());
    return facts;
  }

  private void fact(List<WalkPage.Fact> facts, String key, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      facts.add(new WalkPage.Fact(text().of(key), words));
    }
  }

  private static @Nullable String participants(Walk walk) {
    var who =
        walk.participants().stream()
            .map(p -> joined(p.who(), p.people() == null ? null : p.people().toString()))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("; "));
    return who.isEmpty() ? null : who;
  }
}
