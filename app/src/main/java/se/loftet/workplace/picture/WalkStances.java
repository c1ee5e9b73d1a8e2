package se.loftet.workplace.picture;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.walk.Walk;
import se.loftet.walk.Walks;

/// Lets a walk say something of a problem: a person decides what, the numbers come along by
/// themselves.
@Service
@Transactional
class WalkStances {
  private final Store store;
  private final Walks walks;
  private final Matrix matrix;

  WalkStances(Store store, Walks walks, Matrix matrix) {
    this.store = store;
    this.walks = walks;
    this.matrix = matrix;
  }

  /// What the same walk said of it before is written over; other walks stay beside it.
  ///
  /// @param picture the picture the problem lies in
  void say(long picture, long problem, String ref, Stance.Kind kind, Text text) {
    Acting.require(Right.EDIT);
    var sheet = matrix.load(picture);
    var about =
        sheet.problems().stream()
            .filter(p -> p.head().id() == problem)
            .findFirst()
            .orElseThrow(() -> new Refused.Rule("picture.walked.fault.problem"));
    var walk = walks.get(ref);
    var source =
        walks.source(walk).orElseThrow(() -> new Refused.Rule("picture.walked.fault.source"));
    if (closedTo(about, walk)) {
      throw new Refused.Rule("picture.walked.fault.closed");
    }
    var note = WalkedRows.numbers(text, walks.file(walk));
    sheet.stances(about, SourceKind.WALK).stream()
        .filter(s -> ThreadObject.ref(source).equals(s.evidence()))
        .findFirst()
        .ifPresentOrElse(
            old -> store.update(stance(old.head(), about, walk, source, kind, note)),
            () -> store.insert(stance(head(about, walk), about, walk, source, kind, note)));
  }

  /// What one party keeps to itself is not told in what both read.
  private static boolean closedTo(Problem problem, Walk walk) {
    return walk.head().secrecy() == SecrecyClass.PARTY
        && problem.head().secrecy() != SecrecyClass.PARTY;
  }

  private static Stance stance(
      Head head, Problem about, Walk walk, Evidence source, Stance.Kind kind, String note) {
    return new Stance(
        head,
        ThreadObject.<Problem>ref(about),
        SourceKind.WALK,
        kind,
        ThreadObject.<Evidence>ref(source),
        note,
        walk.place(),
        null);
  }

  private static Head head(Problem problem, Walk walk) {
    var head = problem.head();
    var name = head.ref().substring(0, Math.min(50, head.ref().length()));
    return Head.unmarked(head.municipality(), name + "-vandring-" + walk.head().id(), head.owner())
        .marked(head.secrecy());
  }
}
