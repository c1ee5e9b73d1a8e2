package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.walk.LookedBack;
import se.loftet.walk.Observation;
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

  Link link() {
    return new Link(site.addresses().walk(site.slug(), walk().head().ref()), walk().title());
  }

  WalkFacts facts() {
    return new WalkFacts(site, places);
  }

  WalkNotes notes() {
    return new WalkNotes(site, file, others);
  }

  private WalkNumbers numbers() {
    return WalkNumbers.of(List.of(file), site.today());
  }

  WalkPage page() {
    var walk = walk();
    var address = site.addresses().walk(site.slug(), walk.head().ref());
    var answered = notes().list(o -> o.feeling() != Observation.Feeling.BRIGHT_SPOT);
    return new WalkPage(
        site.sv(),
        List.of(
            site.home(),
            new Link(site.addresses().walks(site.slug()), text().of("site.walks.heading"))),
        walk.title(),
        facts().line(walk),
        WalkFacts.state(text(), walk),
        walk.title(),
        lead(),
        coming(),
        address + "/anmal",
        "/" + site.slug() + "/vandring/" + walk.head().ref() + "/kalender.ics",
        facts().details(file, others),
        file.stops().stream().map(ThreadObject::label).toList(),
        answered,
        notes().list(o -> o.feeling() == Observation.Feeling.BRIGHT_SPOT),
        WalkFigures.of(text(), numbers()),
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

  /// The finding in words: what was noted and how far the answers have come.
  private String lead() {
    if (coming()) {
      return Objects.requireNonNullElseGet(walk().invitation(), () -> text().of("site.walk.come"));
    }
    var n = numbers();
    var looked = LookedBack.of(file.observations());
    if (looked.all() > 0) {
      return text()
          .of(
              "walk.lead.looked",
              looked.all(),
              looked.fixed(),
              looked.notFixed(),
              looked.changed(),
              looked.cannotSee());
    }
    return n.observations() == 0
        ? text().of("site.walk.nothingYet")
        : text().of("site.walk.lead", n.observations(), n.decided(), n.late());
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
