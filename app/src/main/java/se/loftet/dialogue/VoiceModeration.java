package se.loftet.dialogue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.municipality.Place;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// What staff do with what residents wrote: read, code, take out what points at a person, join what
/// says the same, and answer. Nothing is thrown away; declined is an answer with a reason.
@Service
@Transactional
public class VoiceModeration {
  /// Days the words as they came are kept after something was taken out of them.
  static final int ORIGINAL_DAYS = 30;

  private final Store store;
  private final VoiceRepository voices;
  private final Clock clock;

  VoiceModeration(Store store, VoiceRepository voices, Clock clock) {
    this.store = store;
    this.voices = voices;
    this.clock = clock;
  }

  public List<Dialogue> dialogues() {
    return store.all(Dialogue.class, Acting.now().municipality()).stream()
        .sorted((a, b) -> b.starts().iso().compareTo(a.starts().iso()))
        .toList();
  }

  public Dialogue dialogue(long id) {
    return store.get(Dialogue.class, new Ref<>(id));
  }

  public Contribution contribution(long id) {
    return store.get(Contribution.class, new Ref<>(id));
  }

  /// What waits first: received before weighed, older weeks before newer.
  public List<Contribution> queue(Ref<Dialogue> dialogue, Contribution.@Nullable State state) {
    return store.of(Contribution.class, "dialogue", dialogue).stream()
        .filter(each -> state == null || each.state() == state)
        .sorted(
            java.util.Comparator.comparing(Contribution::state).thenComparing(Contribution::week))
        .toList();
  }

  public List<Similar> similar(Contribution contribution) {
    return voices.alike(contribution, 5).stream()
        .map(each ->
            new Similar(
                each.contribution(),
                each.text(),
                each.shared(),
                ThemeWords.common(contribution.text(), each.text())))
        .toList();
  }

  /// Another contribution that says much the same.
  ///
  /// @param stems the word stems both share
  /// @param words the words of this one that stand in both
  public record Similar(
      Ref<Contribution> contribution, String text, List<String> stems, List<String> words) {}

  /// Writes down what was said on paper, by phone or in person, marked as such.
  public Contribution enter(Ref<Dialogue> dialogue, Contribution.Entry entry, Voice voice) {
    Acting.require(Right.EDIT);
    var asked = store.get(Dialogue.class, dialogue);
    var ref = "inlagg-" + UUID.randomUUID().toString().substring(0, 12);
    var head = Head.unmarked(asked.head().municipality(), ref, Acting.now().party());
    return store.insert(
        new Contribution(
            head,
            dialogue,
            entry,
            voice.feeling(),
            voice.theme(),
            true,
            voice.text(),
            place(asked, voice.place()),
            Voice.coarse(voice.latitude()),
            Voice.coarse(voice.longitude()),
            voice.times(),
            voice.sex(),
            voice.age(),
            voice.language(),
            monday(),
            Contribution.State.RECEIVED,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false));
  }

  private @Nullable Ref<Place> place(Dialogue asked, @Nullable String ref) {
    return ref == null
        ? null
        : store
            .named(Place.class, asked.head().municipality(), ref)
            .map(ThreadObject::<Place>ref)
            .orElse(null);
  }

  private LocalDate monday() {
    return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// Stores a decision or correction over the version that was read.
  ///
  /// Words that change are words taken out: what came is kept closed for its days, then deleted.
  public Contribution decide(Contribution decided) {
    Acting.require(Right.EDIT);
    var before = contribution(decided.head().id());
    if (decided.state() == Contribution.State.DECLINED && decided.reason() == null) {
      throw new Refused.Rule("dialogue.declinedWithoutReason");
    }
    if (decided.state() == Contribution.State.LED_TO && !led(decided)) {
      throw new Refused.Rule("dialogue.ledToNothing");
    }
    if (!decided.ledTo().isThere(store)) {
      throw new Refused.Rule("dialogue.ledToGone");
    }
    boolean redacted = !before.text().equals(decided.text());
    if (redacted) {
      voices.keepOriginal(before, LocalDate.now(clock).plusDays(ORIGINAL_DAYS));
    }
    return store.update(ContributionChange.of(decided).redacted(redacted || before.redacted()));
  }

  private static boolean led(Contribution contribution) {
    var answer = contribution.answer();
    return contribution.ledTo().something() || (answer != null && !answer.isBlank());
  }

  /// This one says the same as the other and gets its answer. Joining in a ring is refused.
  public Contribution join(long id, int version, long other) {
    Acting.require(Right.EDIT);
    var one = contribution(id);
    Ref<Contribution> next = new Ref<>(other);
    for (int steps = 0; steps < 20; steps++) {
      if (next.id() == id) {
        throw new Refused.Rule("dialogue.joinedInARing");
      }
      var target = store.get(Contribution.class, next);
      if (target.dialogue().id() != one.dialogue().id()) {
        throw new Refused.Rule("dialogue.joinedElsewhere");
      }
      if (target.joined() == null) {
        break;
      }
      next = target.joined();
    }
    return store.update(ContributionChange.of(one).read(version).joined(next));
  }

  public Contribution separate(long id, int version) {
    Acting.require(Right.EDIT);
    return store.update(ContributionChange.of(contribution(id)).read(version).joined(null));
  }

  /// Lets everybody read the words, or takes them back. Who wrote them stays unknown either way.
  public Contribution quote(long id, int version, boolean shown) {
    Acting.require(Right.RELEASE);
    var it = contribution(id);
    var open = it.head().read(version).marked(SecrecyClass.OPEN);
    var head = open.released(shown ? clock.instant() : null);
    return store.update(ContributionChange.of(it).marked(head));
  }

  public List<Place> places() {
    return store.all(Place.class, Acting.now().municipality());
  }

  public Heard heard(Ref<Dialogue> dialogue) {
    return Heard.of(places(), store.of(Contribution.class, "dialogue", dialogue));
  }
}
