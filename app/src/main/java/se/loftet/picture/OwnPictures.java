package se.loftet.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Each party's own picture on its way into the joint one: shared by its party, then taken in
/// problem by problem. The own picture stays as it was, beside the joint one.
@Transactional
public class OwnPictures {
  /// Before the name of a problem that was taken in.
  private static final String TAKEN = "g-";

  private static final int LONGEST_REF = 80;
  private final Store store;

  public OwnPictures(Store store) {
    this.store = store;
  }

  /// Lets the other party read the picture and everything in it.
  public SituationPicture share(Ref<SituationPicture> ref) {
    Acting.require(Right.APPROVE);
    var picture = own(ref);
    if (!picture.head().owner().equals(Acting.now().party())) {
      throw new Refused.Rule("picture.fault.notYours");
    }
    for (var problem : store.of(Problem.class, "picture", ref)) {
      Ref<Problem> under = ThreadObject.ref(problem);
      store.of(Stance.class, "problem", under).forEach(each -> open(each, s -> with(s, inner(s))));
      store.of(Cause.class, "problem", under).forEach(each -> open(each, c -> with(c, inner(c))));
      open(problem, p -> with(p, inner(p)));
    }
    open(picture, p -> with(p, inner(p)));
    return store.get(SituationPicture.class, ref);
  }

  private <T extends ThreadObject> void open(T object, UnaryOperator<T> wider) {
    if (object.head().secrecy() == SecrecyClass.PARTY) {
      store.update(wider.apply(object));
    }
  }

  private static Head inner(ThreadObject object) {
    return object.head().marked(SecrecyClass.INTERNAL);
  }

  private SituationPicture own(Ref<SituationPicture> ref) {
    var picture = store.get(SituationPicture.class, ref);
    if (picture.kind() != SituationPicture.Kind.OWN) {
      throw new Refused.Rule("picture.fault.notOwn");
    }
    return picture;
  }

  /// The problem of the joint picture that was taken from this one.
  @Transactional(readOnly = true)
  public Optional<Problem> taken(Problem own) {
    return store.named(Problem.class, own.head().municipality(), name(own.head().ref()));
  }

  /// The problems of own pictures that may be taken in: the person can read them, nobody has.
  @Transactional(readOnly = true)
  public List<Problem> waiting() {
    return store.all(SituationPicture.class, Acting.now().municipality()).stream()
        .filter(picture -> picture.kind() == SituationPicture.Kind.OWN)
        .flatMap(p -> store.of(Problem.class, "picture", ThreadObject.ref(p)).stream())
        .filter(problem -> taken(problem).isEmpty())
        .toList();
  }

  /// Takes a problem into the joint picture, with its causes and what its sources say, for both
  /// parties to read and change.
  public Problem take(Ref<Problem> ref, Ref<SituationPicture> joint) {
    Acting.require(Right.EDIT);
    var own = store.get(Problem.class, ref);
    var into = store.get(SituationPicture.class, joint);
    if (into.kind() != SituationPicture.Kind.JOINT || into.state().signed()) {
      throw new Refused.Rule("picture.fault.notJoint");
    }
    if (taken(own).isPresent()) {
      throw new Refused.Rule("picture.fault.taken");
    }
    var merged = store.insert(with(own, copy(own), joint));
    Ref<Problem> under = ThreadObject.ref(merged);
    store
        .of(Stance.class, "problem", ref)
        .forEach(stance -> store.insert(with(stance, copy(stance), under)));
    store
        .of(Cause.class, "problem", ref)
        .forEach(cause -> store.insert(with(cause, copy(cause), under)));
    return merged;
  }

  private static Head copy(ThreadObject own) {
    var head = own.head();
    return Head.unmarked(head.municipality(), name(head.ref()), head.owner())
        .marked(SecrecyClass.INTERNAL)
        .at(head.position());
  }

  private static String name(String ref) {
    var name = TAKEN + ref;
    return name.length() > LONGEST_REF ? name.substring(0, LONGEST_REF) : name;
  }

  private static SituationPicture with(SituationPicture p, Head head) {
    return new SituationPicture(
        head,
        p.kind(),
        p.party(),
        p.title(),
        p.decided(),
        p.decidedBy(),
        p.registryNumber(),
        p.mapping(),
        p.otherInformation(),
        p.analysis(),
        p.state(),
        p.merges(),
        p.sources());
  }

  private static Problem with(Problem p, Head head) {
    return with(p, head, p.picture());
  }

  private static Problem with(Problem p, Head head, Ref<SituationPicture> picture) {
    return new Problem(
        head,
        picture,
        p.title(),
        p.what(),
        p.placeText(),
        p.places(),
        p.timeText(),
        p.affected(),
        p.sinceText(),
        p.consequence(),
        p.confidence(),
        p.type(),
        p.eventChain(),
        p.knownGaps(),
        p.expected(),
        p.control());
  }

  private static Stance with(Stance s, Head head) {
    return with(s, head, s.problem());
  }

  private static Stance with(Stance s, Head head, Ref<Problem> problem) {
    return new Stance(
        head, problem, s.source(), s.stance(), s.evidence(), s.note(), s.place(), s.basis());
  }

  private static Cause with(Cause c, Head head) {
    return with(c, head, c.problem());
  }

  private static Cause with(Cause c, Head head, Ref<Problem> problem) {
    return new Cause(head, problem, c.corner(), c.text(), c.confidence());
  }
}
