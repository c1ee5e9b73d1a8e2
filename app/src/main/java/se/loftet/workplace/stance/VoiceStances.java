package se.loftet.workplace.stance;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.evidence.Evidence;
import se.loftet.picture.Basis;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Lets the result of a survey or a dialogue say something of a problem: a person decides what, the
/// figure and the source come along.
@Service
@Transactional
public class VoiceStances {
  private final Store store;

  VoiceStances(Store store) {
    this.store = store;
  }

  /// The problem cards, those of the newest picture first.
  @Transactional(readOnly = true)
  public List<Problem> problems() {
    return store.all(Problem.class, Acting.now().municipality()).reversed();
  }

  /// Says it; what the same source said of the same problem before is written over.
  ///
  /// @param basis the survey's result or the dialogue, named beside its source
  /// @return the id of the picture the problem stands in
  public long say(VoiceStanceForm.Chosen chosen, Ref<Evidence> behind, Basis basis, String words) {
    Acting.require(Right.EDIT);
    var card = store.get(Problem.class, new Ref<>(chosen.problem()));
    var source = store.get(Evidence.class, behind);
    if (source.head().secrecy() == SecrecyClass.PARTY
        && card.head().secrecy() != SecrecyClass.PARTY) {
      throw new Refused.Rule("voicestance.fault.closed");
    }
    store.of(Stance.class, "problem", ThreadObject.ref(card)).stream()
        .filter(each -> basis.equals(each.basis()))
        .findFirst()
        .ifPresentOrElse(
            old -> store.update(stance(old.head(), card, source, chosen.says(), basis, words)),
            () ->
                store.insert(stance(head(card, basis), card, source, chosen.says(), basis, words)));
    return card.picture().id();
  }

  private static Stance stance(
      Head head, Problem card, Evidence source, Stance.Kind says, Basis basis, String words) {
    return new Stance(
        head,
        ThreadObject.<Problem>ref(card),
        source.kind(),
        says,
        ThreadObject.<Evidence>ref(source),
        words.isBlank() ? null : words,
        null,
        basis);
  }

  private static Head head(Problem card, Basis basis) {
    var head = card.head();
    var name = head.ref().substring(0, Math.min(30, head.ref().length()));
    var voice = basis.ref().substring(0, Math.min(30, basis.ref().length()));
    var kind = basis.kind() == Basis.Kind.SURVEY ? "enkat" : "dialog";
    return Head.unmarked(head.municipality(), "%s-%s-%s".formatted(name, kind, voice), head.owner())
        .marked(head.secrecy());
  }
}
