package se.loftet.workplace.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.walk.Deadline;
import se.loftet.walk.FindingCode;
import se.loftet.walk.HandOver;
import se.loftet.walk.Measure;
import se.loftet.walk.Moderation;
import se.loftet.walk.Observation;
import se.loftet.walk.OwnerAnswer;
import se.loftet.walk.Photo;
import se.loftet.walk.WalkFile;

/// Gathers the page of one observation.
///
/// @param sent what was written in a form that could not be taken; blank on a first look
/// @param link a link for the owner that was just made, shown once; else empty
record NotePages(
    WalkWords words,
    String slug,
    WalkFile file,
    Observation note,
    Sent sent,
    Sightings sightings,
    List<OwnerAnswer> answers,
    @Nullable Instant asked,
    boolean mayHandOver,
    @Nullable HandOver handOver,
    String link) {
  private Text text() {
    return words.text();
  }

  NotePage page(Map<String, String> faults) {
    var home = "/arbete/" + slug + "/vandringar/" + file.walk().head().ref();
    var measure = file.measure(note).orElse(null);
    var deadline = Deadline.of(file.walk(), note, measure, words.today());
    return new NotePage(
        home + "/iakttagelser/" + note.head().ref(),
        home,
        file.walk().title(),
        WalkWords.joined(note.category(), note.item()),
        note.label(),
        note.found() == null ? words.css(deadline, measure) : WalkWords.css(note.found()),
        note.found() == null ? words.state(deadline, measure) : text().of(note.found()),
        faults,
        facts(),
        file.photos(note).stream().map(this::picture).toList(),
        sightings.all(),
        decision(measure, again(faults)),
        others(),
        same(),
        publication(again(faults)),
        owner(measure),
        Acting.now().may(Right.EDIT));
  }

  /// Whether a form was sent that could not be taken; a picture is sent by itself.
  private static boolean again(Map<String, String> faults) {
    return !faults.isEmpty() && !faults.containsKey("bild");
  }

  private List<ListPage.Fact> facts() {
    var facts = new ArrayList<ListPage.Fact>();
    add(facts, "field.Observation.feeling.label", text().of(note.feeling()));
    add(facts, "field.Observation.stop.label", words.place(file, note));
    add(facts, "field.Observation.severity.label", number("falt.severity.", note.severity()));
    add(facts, "field.Observation.mentions.label", plain(note.mentions()));
    add(facts, "field.Observation.proposal.label", note.proposal());
    add(
        facts,
        "field.Observation.accuracy.label",
        note.accuracy() == null ? null : text().of("walk.metres", note.accuracy()));
    add(
        facts,
        "field.Observation.ownership.label",
        note.ownership() == null ? null : text().of(note.ownership()));
    add(facts, "field.Observation.noter.label", note.noter());
    add(facts, "field.Observation.noted.label", note.noted());
    add(
        facts,
        "field.Observation.found.label",
        note.found() == null ? null : text().of(note.found()));
    var ref = note.head().ref();
    add(facts, "walk.note.code", FindingCode.made(ref) ? FindingCode.spoken(ref) : null);
    return facts;
  }

  private @Nullable String number(String prefix, @Nullable Integer value) {
    return value == null ? null : text().of(prefix + value);
  }

  private static @Nullable String plain(@Nullable Integer value) {
    return value == null ? null : value.toString();
  }

  private void add(List<ListPage.Fact> facts, String key, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      facts.add(new ListPage.Fact(text().of(key), words));
    }
  }

  private NotePage.Picture picture(Photo photo) {
    var address = "/arbete/" + slug + "/vandringar/bilder/" + photo.ref();
    return new NotePage.Picture(
        address,
        text()
            .of(
                photo.stage() == Photo.Stage.BEFORE ? "walk.photo.before" : "walk.photo.after",
                note.label()),
        text().of(photo.stage()),
        address,
        photo.version(),
        photo.masked(),
        photo.released());
  }

  private NotePage.Decision decision(@Nullable Measure m, boolean again) {
    return new NotePage.Decision(
        again ? sent.number("version") : m == null ? 0 : m.head().version(),
        Choosing.words(
            text(),
            Measure.Decision.values(),
            again
                ? sent.choice(Measure.Decision.values(), "beslut").orElse(null)
                : m == null ? null : m.decision()),
        written("atgard", again, m == null ? null : m.text()),
        written("skal", again, m == null ? null : m.reason()),
        written("ansvarig", again, m == null ? null : m.responsible()),
        Choosing.words(
            text(),
            Measure.Status.values(),
            again
                ? sent.choice(Measure.Status.values(), "lage").orElse(null)
                : m == null ? Measure.Status.NEW : m.status()),
        Choosing.words(text(), Measure.Extent.values(), m == null ? null : m.extent()),
        Choosing.words(text(), Measure.Cost.values(), m == null ? null : m.cost()),
        written("senast", again, m == null ? null : iso(m.due())),
        written("klar", again, m == null ? null : iso(m.done())),
        written("svar", again, m == null ? null : m.answer()));
  }

  private String written(String field, boolean again, @Nullable String stored) {
    return again ? sent.word(field) : Objects.requireNonNullElse(stored, "");
  }

  private static String iso(@Nullable PartialDate day) {
    return day == null ? "" : day.iso();
  }

  private NotePage.Owner owner(@Nullable Measure measure) {
    var responsible = measure == null ? null : measure.responsible();
    return new NotePage.Owner(
        responsible != null && Acting.now().may(Right.EDIT),
        Objects.requireNonNullElse(responsible, ""),
        asked == null ? "" : text().of("walk.owner.waiting", asked),
        link,
        answers.stream().map(this::answer).toList(),
        mayHandOver && responsible != null && Acting.now().may(Right.EDIT),
        handOver == null
            ? ""
            : text()
                .of(
                    "walk.handOver.state",
                    handOver.requestId(),
                    Objects.requireNonNullElse(handOver.status(), "–"),
                    Objects.requireNonNullElse(handOver.notes(), "")));
  }

  private NotePage.Answer answer(OwnerAnswer answer) {
    return new NotePage.Answer(
        answer.id(),
        text().of("walk.owner.answered", answer.responsible(), answer.at()),
        WalkWords.joined(
            answer.done() ? text().of(Measure.Status.DONE) : text().of(answer.decision()),
            answer.day() == null ? null : text().date(PartialDate.of(answer.day()))),
        Objects.requireNonNullElse(answer.words(), ""),
        answer.taken() != null);
  }

  private List<Option> others() {
    return note.sameAs() != null
        ? List.of()
        : Choosing.objects(
            file.observations().stream()
                .filter(o -> o.head().id() != note.head().id() && o.sameAs() == null)
                .toList(),
            Twins.of(note, file.observations()).map(o -> o.head().id()).orElse(0L));
  }

  private @Nullable String same() {
    var other = note.sameAs();
    return other == null
        ? null
        : file.observations().stream()
            .filter(o -> ThreadObject.ref(o).equals(other))
            .findFirst()
            .map(o -> text().of("walk.same.is", o.label()))
            .orElse(text().of("walk.same.other"));
  }

  private NotePage.Publication publication(boolean again) {
    boolean isPrivate = note.ownership() == Observation.Ownership.PRIVATE;
    var place =
        note.publicPlace() != null ? note.publicPlace() : isPrivate ? "" : words.place(file, note);
    return new NotePage.Publication(
        Acting.now().may(Right.RELEASE)
            && note.head().secrecy() == SecrecyClass.OPEN
            && file.walk().head().released() != null,
        note.head().released() != null,
        again && sent.has("offentligPlats") ? sent.word("offentligPlats") : place,
        isPrivate,
        Moderation.pointsOut(note, place));
  }
}
