package se.loftet.walk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Decides what becomes of each observation, and which of them are the same.
@Service
@Transactional
public class Triage {
  private final Store store;
  private final Clock clock;

  Triage(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Observation get(String ref) {
    return store
        .named(Observation.class, Acting.now().municipality(), ref)
        .orElseThrow(() -> new Refused.NotFound("observation", ref));
  }

  /// Writes the decision, new or over the version that was read.
  ///
  /// @param version of the measure as it was shown; 0 when there was none
  public Measure decide(Observation observation, Reply reply, int version) {
    Acting.require(Right.EDIT);
    if (!reply.faults().isEmpty()) {
      throw new Refused.Rule(Objects.requireNonNull(reply.faults().values().iterator().next()));
    }
    var before =
        store.of(Measure.class, "observation", ThreadObject.ref(observation)).stream()
            .findFirst()
            .orElse(null);
    if ((before == null) != (version == 0)) {
      throw new Refused.Changed("observation", observation.head().id());
    }
    if (before != null && before.head().released() != null && !Acting.now().may(Right.RELEASE)) {
      throw new Refused.Rule("editor.released.notYours");
    }
    var measure = measure(observation, before, reply, version);
    return before == null ? store.insert(measure) : store.update(measure);
  }

  private Measure measure(
      Observation observation, @Nullable Measure before, Reply reply, int version) {
    var head =
        before == null
            ? Walks.like(observation.head(), "a-" + observation.head().ref())
            : before.head().read(version);
    var today = PartialDate.of(LocalDate.now(clock));
    return new Measure(
        head,
        ThreadObject.ref(observation),
        reply.text() == null ? observation.label() : reply.text(),
        before == null ? null : before.place(),
        before == null ? observation.placeText() : before.placeText(),
        reply.decision(),
        reply.reason(),
        reply.responsible(),
        reply.statusNow(),
        reply.extent(),
        before == null ? observation.severity() : before.priority(),
        reply.cost(),
        decided(before, reply, today),
        reply.due(),
        reply.statusNow() == Measure.Status.DONE ? reply.done() : null,
        reply.answer(),
        answered(before, reply, today),
        before == null ? null : before.source());
  }

  /// The day of a decision is the day it became this one.
  private static PartialDate decided(@Nullable Measure before, Reply reply, PartialDate today) {
    var day = before == null || before.decision() != reply.decision() ? null : before.decided();
    return day == null ? today : day;
  }

  private static @Nullable PartialDate answered(
      @Nullable Measure before, Reply reply, PartialDate today) {
    if (reply.answer() == null) {
      return null;
    }
    return before != null && reply.answer().equals(before.answer()) ? before.answered() : today;
  }

  /// Lets measures follow what a return walk saw of them. What several saw differently, and what
  /// says nothing new, is left as it is.
  ///
  /// @return how many changed
  public int follow(WalkFile again) {
    Acting.require(Right.EDIT);
    var changed = again.seen();
    if (changed.stream().anyMatch(m -> m.head().released() != null)) {
      Acting.require(Right.RELEASE);
    }
    changed.forEach(store::update);
    return changed.size();
  }

  /// Says that two note takers saw the same thing; both are kept, one is answered.
  public Observation merge(Observation one, Observation into) {
    Acting.require(Right.EDIT);
    if (!one.walk().equals(into.walk()) || one.equals(into) || into.sameAs() != null) {
      throw new Refused.Rule("walk.fault.merge");
    }
    return store.update(one.sameAs(ThreadObject.ref(into)));
  }

  public Observation part(Observation one) {
    Acting.require(Right.EDIT);
    return store.update(one.sameAs((Ref<Observation>) null));
  }
}
