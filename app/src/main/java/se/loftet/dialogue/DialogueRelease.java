package se.loftet.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.evidence.DataState;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Opens a dialogue for everybody, and makes it a source that can be cited for a problem.
@Service
@Transactional
public class DialogueRelease {
  private final Store store;
  private final Municipalities municipalities;
  private final Clock clock;

  DialogueRelease(Store store, Municipalities municipalities, Clock clock) {
    this.store = store;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /// Shows the dialogue's page to everybody; a digital one takes contributions on its days.
  public Dialogue release(long id, int version) {
    Acting.require(Right.RELEASE);
    var it = store.get(Dialogue.class, new Ref<>(id));
    if (it.kind() == Dialogue.Kind.STAFF) {
      throw new Refused.Rule("dialogue.staffStaysInside");
    }
    if (it.method() == Dialogue.Method.DIGITAL && it.over(LocalDate.now(clock))) {
      throw new Refused.Rule("dialogue.overAlready");
    }
    var head = it.head().read(version).marked(SecrecyClass.OPEN).released(clock.instant());
    var shown = store.update(DialogueChange.of(it, head, it.evidence()));
    store.audit("release", "dialogue", shown.head(), Map.of());
    return shown;
  }

  /// Hides the page again; what was written stays.
  public Dialogue withdraw(long id, int version) {
    Acting.require(Right.RELEASE);
    var it = store.get(Dialogue.class, new Ref<>(id));
    var head = it.head().read(version).released(null);
    var hidden = store.update(DialogueChange.of(it, head, it.evidence()));
    store.audit("withdraw", "dialogue", hidden.head(), Map.of());
    return hidden;
  }

  /// Makes a source of the dialogue, seen by those who see the dialogue.
  public Dialogue cite(long id, int version) {
    Acting.require(Right.EDIT);
    var it = store.get(Dialogue.class, new Ref<>(id));
    if (it.evidence() != null) {
      return it;
    }
    var source = store.insert(evidence(it));
    return store.update(
        DialogueChange.of(it, it.head().read(version), ThreadObject.<Evidence>ref(source)));
  }

  private Evidence evidence(Dialogue it) {
    var own = it.head();
    var head =
        Head.unmarked(own.municipality(), "dialog-" + own.ref(), own.owner())
            .marked(own.secrecy())
            .released(own.released());
    var ends = it.ends();
    return new Evidence(
        head,
        it.kind() == Dialogue.Kind.STAFF ? SourceKind.STAFF_DIALOGUE : SourceKind.RESIDENT_DIALOGUE,
        it.title(),
        municipalities.get(own.municipality()).name(),
        new PartialDate(LocalDate.now(clock).toString()),
        null,
        null,
        it.starts().iso() + (ends == null ? "" : " – " + ends.iso()),
        it.placeText(),
        DataState.FINAL,
        null);
  }
}
