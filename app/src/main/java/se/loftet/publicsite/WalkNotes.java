package se.loftet.publicsite;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.walk.Deadline;
import se.loftet.walk.Measure;
import se.loftet.walk.Observation;
import se.loftet.walk.Photo;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;

/// What was noted on a walk, and the answer to each of it, as residents read it.
record WalkNotes(Site site, WalkFile file, List<WalkFile> others) {
  private Text text() {
    return site.text();
  }

  private Walk walk() {
    return file.walk();
  }

  /// Those that are not the same as another.
  List<WalkPage.Note> list(Predicate<Observation> wanted) {
    return file.observations().stream()
        .filter(o -> o.sameAs() == null && wanted.test(o))
        .map(this::note)
        .toList();
  }

  WalkPage.Note note(Observation o) {
    var measure = file.measure(o).orElse(null);
    return new WalkPage.Note(
        o.label(),
        WalkFacts.joined(o.category(), o.publicPlace()),
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
}
