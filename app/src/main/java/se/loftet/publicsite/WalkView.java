package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.walk.Deadline;
import se.loftet.walk.Measure;
import se.loftet.walk.Observation;
import se.loftet.walk.Photo;
import se.loftet.walk.SpeedPair;
import se.loftet.walk.SpeedReading;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;
import se.loftet.walk.WalkNumbers;

/// Gathers the page of one walk, in one language.
///
/// A place that would point out a home is never here: an observation tells only the place that
/// somebody wrote for residents to read.
record WalkView(
    Site site,
    WalkFile file,
    List<WalkFile> others,
    List<Place> places,
    @Nullable Promise promise) {
  WalkView(Site site, WalkFile file, List<WalkFile> others, List<Place> places) {
    this(site, file, others, places, null);
  }

  private Text text() {
    return site.text();
  }

  private Walk walk() {
    return file.walk();
  }

  WalkPage page() {
    var walk = walk();
    var address = site.addresses().walk(site.slug(), walk.head().ref());
    var answered = notes(o -> o.feeling() != Observation.Feeling.BRIGHT_SPOT);
    return new WalkPage(
        site.sv(),
        List.of(
            site.home(),
            new Link(site.addresses().walks(site.slug()), text().of("site.walks.heading"))),
        walk.title(),
        facts(walk),
        state(walk),
        walk.title(),
        lead(),
        coming(),
        address + "/anmal",
        "/" + site.slug() + "/vandring/" + walk.head().ref() + "/kalender.ics",
        details(walk),
        file.stops().stream().map(ThreadObject::label).toList(),
        answered,
        notes(o -> o.feeling() == Observation.Feeling.BRIGHT_SPOT),
        numbers(),
        waiting(),
        walk.feedback(),
        related(),
        data(),
        follow(address),
        promise == null ? null : site.promise(promise));
  }

  /// Until people have been back to look there is something to wait for.
  private @Nullable Link follow(String address) {
    boolean over =
        walk().state() == Walk.State.CANCELLED
            || walk().source() != null
            || others.stream()
                .map(WalkFile::walk)
                .anyMatch(w -> ThreadObject.ref(walk()).equals(w.returnsTo()) && w.counts());
    return over ? null : new Link(address + "/besked", text().of("site.follow.heading"));
  }

  private List<Link> data() {
    var base = "/" + site.slug() + "/vandring/" + walk().head().ref() + "/";
    var links = new ArrayList<Link>();
    if (!coming()) {
      links.add(new Link(base + "protokoll.pdf", text().of("site.walk.pdf")));
    }
    if (!file.observations().isEmpty()) {
      links.add(new Link(base + "iakttagelser.csv", text().of("site.walk.csv")));
      links.add(new Link(base + "iakttagelser.geojson", text().of("site.walk.geojson")));
    }
    return links;
  }

  boolean coming() {
    var day = walk().happens();
    return walk().state() == Walk.State.PLANNED
        && (day == null || !day.lastDay().isBefore(site.today()));
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

  private Tag state(Walk walk) {
    return state(text(), walk);
  }

  String facts(Walk walk) {
    return joined(
        text().of(walk.kind()),
        place(walk.place()),
        walk.happens() == null ? text().of("walk.noDay") : text().date(walk.happens()));
  }

  private @Nullable String place(@Nullable Ref<Place> ref) {
    return places.stream()
        .filter(place -> ThreadObject.ref(place).equals(ref))
        .findFirst()
        .map(Place::name)
        .orElse(null);
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  /// The finding in words: what was noted and how far the answers have come.
  private String lead() {
    if (coming()) {
      return Objects.requireNonNullElseGet(walk().invitation(), () -> text().of("site.walk.come"));
    }
    var n = WalkNumbers.of(List.of(file), site.today());
    return n.observations() == 0
        ? text().of("site.walk.nothingYet")
        : text().of("site.walk.lead", n.observations(), n.decided(), n.late());
  }

  private List<WalkPage.Fact> details(Walk walk) {
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
    file.speeds().forEach(s -> facts.add(new WalkPage.Fact(s.placeText(), speed(s) + compared(s))));
    return facts;
  }

  /// What was measured there before at the same time of the year, or that nothing can be compared.
  private String compared(SpeedReading s) {
    var all =
        Stream.concat(Stream.of(file), others.stream()).flatMap(f -> f.speeds().stream()).toList();
    var pair = SpeedPair.of(s, all).orElse(null);
    if (pair == null) {
      return SpeedPair.otherSeason(s, all) ? " " + text().of("site.walk.speed.otherSeason") : "";
    }
    var words = " " + text().of("site.walk.speed.before", speed(pair.before()));
    return pair.sameLimit() ? words : words + " " + text().of("site.walk.speed.otherLimit");
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

  /// A speed is told with how many were measured, where and when.
  private String speed(SpeedReading s) {
    return text()
        .of(
            "site.walk.speed",
            s.vehicles(),
            s.mean() == null ? "–" : text().number(s.mean()),
            s.percentile85() == null ? "–" : text().number(s.percentile85()),
            s.shareOver() == null ? "–" : text().number(s.shareOver()),
            s.speedLimit() == null ? "–" : text().number(s.speedLimit()),
            text().date(s.starts()),
            text().date(s.ends()));
  }

  private List<WalkPage.Note> notes(Predicate<Observation> wanted) {
    return file.observations().stream()
        .filter(o -> o.sameAs() == null && wanted.test(o))
        .map(this::note)
        .toList();
  }

  private WalkPage.Note note(Observation o) {
    var measure = file.measure(o).orElse(null);
    return new WalkPage.Note(
        o.label(),
        joined(o.category(), o.publicPlace()),
        tag(o, measure),
        answer(text(), measure),
        pictures(o),
        returned(o));
  }

  /// What the walk saw first, then what was seen of it later.
  private List<WalkPage.Picture> pictures(Observation o) {
    var own = file.photos(o).stream().map(p -> picture(walk(), o, p));
    var later =
        others.stream()
            .flatMap(other ->
                other.observations().stream()
                    .filter(seen -> ThreadObject.ref(o).equals(seen.returnsTo()))
                    .flatMap(seen -> other.photos(seen).stream())
                    .map(p -> picture(other.walk(), o, p)));
    return Stream.concat(own, later).toList();
  }

  private WalkPage.Picture picture(Walk of, Observation o, Photo photo) {
    var words =
        text()
            .of(
                photo.stage() == Photo.Stage.BEFORE ? "walk.photo.before" : "walk.photo.after",
                o.label());
    return new WalkPage.Picture(
        "/" + site.slug() + "/vandring/" + of.head().ref() + "/bild/" + photo.ref(),
        words,
        text().of(photo.stage()),
        photo.width(),
        photo.height());
  }

  private Tag tag(Observation o, @Nullable Measure measure) {
    if (o.found() != null) {
      return new Tag(o.found() == Observation.Found.FIXED ? "ok" : "half", text().of(o.found()));
    }
    if (o.feeling() == Observation.Feeling.BRIGHT_SPOT) {
      return new Tag("plus", text().of(o.feeling()));
    }
    var deadline = Deadline.of(walk(), o, measure, site.today());
    return switch (deadline.state()) {
      case NOT_NEEDED -> new Tag("quiet", text().of(deadline.state()));
      case NOT_TOLD -> new Tag("gap", text().of(deadline.state()));
      case WAITING -> new Tag("run", text().of("walk.deadline.left", deadline.days()));
      case LATE -> new Tag("late", text().of("walk.deadline.late", deadline.days()));
      case DECIDED -> decided(site, Objects.requireNonNull(measure));
    };
  }

  static Tag decided(Site site, Measure m) {
    var text = site.text();
    long late = m.daysLate(site.today());
    if (late > 0) {
      return new Tag("late", text.of("walk.measure.late", late));
    }
    return switch (m.status()) {
      case DONE -> new Tag("ok", text.of(m.status()));
      case REJECTED -> new Tag("no", text.of(m.status()));
      case NOT_REPORTED -> new Tag("gap", text.of(m.status()));
      case NEW, ASSESSED, ORDERED, ONGOING ->
          new Tag("run", text.of(Objects.requireNonNull(m.decision())));
    };
  }

  static List<String> answer(Text text, @Nullable Measure m) {
    if (m == null) {
      return List.of();
    }
    return Stream.of(
            m.answer() == null
                ? (m.decision() == Measure.Decision.YES ? m.text() : null)
                : m.answer(),
            m.reason() == null ? null : text.of("site.walk.reason", m.reason()),
            m.responsible() == null ? null : text.of("site.walk.responsible", m.responsible()),
            m.due() == null || !m.open() ? null : text.of("site.walk.due", text.date(m.due())),
            m.done() == null ? null : text.of("site.walk.done", text.date(m.done())))
        .filter(Objects::nonNull)
        .toList();
  }

  /// What a later return walk found of it.
  private String returned(Observation o) {
    return others.stream()
        .flatMap(other ->
            other.observations().stream()
                .filter(seen -> ThreadObject.ref(o).equals(seen.returnsTo()))
                .filter(seen -> seen.found() != null)
                .map(seen ->
                    text()
                        .of(
                            "site.walk.returned",
                            Objects.requireNonNull(seen.found()),
                            other.walk().happens() == null
                                ? ""
                                : text().date(other.walk().happens()))))
        .reduce((first, last) -> last)
        .orElse("");
  }

  private List<WalkPage.Fact> numbers() {
    var n = WalkNumbers.of(List.of(file), site.today());
    if (n.observations() == 0) {
      return List.of();
    }
    var none = text().of("walk.number.none");
    return List.of(
        new WalkPage.Fact(
            text().of("walk.number.balance"),
            text().of("walk.number.kinds", n.physical(), n.social())),
        new WalkPage.Fact(text().of("walk.number.bright"), text().number(n.bright())),
        new WalkPage.Fact(
            text().of("walk.number.inTime"),
            n.needed() == 0 ? none : text().of("walk.number.of", n.decidedInTime(), n.needed())),
        new WalkPage.Fact(
            text().of("walk.number.done"),
            n.promised() == 0 ? none : text().of("walk.number.of", n.doneInTime(), n.promised())));
  }

  private String waiting() {
    return file.observations().isEmpty() && walk().counts()
        ? text().of("site.walk.notReadYet")
        : "";
  }

  private List<Link> related() {
    var links = new ArrayList<Link>();
    for (var other : others) {
      boolean later = ThreadObject.ref(walk()).equals(other.walk().returnsTo());
      boolean earlier = ThreadObject.ref(other.walk()).equals(walk().returnsTo());
      if (later || earlier) {
        links.add(
            new Link(
                site.addresses().walk(site.slug(), other.walk().head().ref()),
                other.walk().title()));
      }
    }
    return links;
  }
}
