package se.loftet.workplace.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.evidence.SourceKind;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// What the kinds of source say of the problems of one picture.
@Service
@Transactional
class Matrix {
  /// The kinds of source a picture is asked to weigh, side by side.
  static final List<SourceKind> SOURCES =
      List.of(
          SourceKind.REPORTED_CRIME,
          SourceKind.RESIDENT_DIALOGUE,
          SourceKind.STAFF_DIALOGUE,
          SourceKind.INTELLIGENCE,
          SourceKind.SURVEY,
          SourceKind.WALK);

  private final Store store;

  Matrix(Store store) {
    this.store = store;
  }

  /// A picture with everything under it.
  record Sheet(
      SituationPicture picture, List<Problem> problems, List<Stance> stances, List<Cause> causes) {
    Optional<Stance> stance(Problem problem, SourceKind source) {
      return stances.stream()
          .filter(s -> s.problem().id() == problem.head().id() && s.source() == source)
          .findFirst();
    }

    List<Cause> causes(Problem problem) {
      return causes.stream().filter(c -> c.problem().id() == problem.head().id()).toList();
    }
  }

  @Transactional(readOnly = true)
  Sheet load(long id) {
    var picture = store.get(SituationPicture.class, new Ref<>(id));
    var problems = store.of(Problem.class, "picture", ThreadObject.ref(picture));
    var refs = problems.stream().map(ThreadObject::<Problem>ref).toList();
    return new Sheet(
        picture,
        problems,
        store.ofAny(Stance.class, "problem", refs),
        store.ofAny(Cause.class, "problem", refs));
  }

  /// The name of a cell in the form.
  static String cell(Problem problem, SourceKind source) {
    return "p" + problem.head().id() + "." + source.name();
  }

  /// Writes every cell that was changed; answers with how many were.
  int write(HttpServletRequest request, long id) {
    Acting.require(Right.EDIT);
    var sheet = load(id);
    int changed = 0;
    for (var problem : sheet.problems()) {
      for (var source : SOURCES) {
        var said = stance(request.getParameter(cell(problem, source)));
        var before = sheet.stance(problem, source);
        if (said.isPresent() && !said.equals(before.map(Stance::stance))) {
          put(problem, source, said.get(), before);
          changed++;
        }
      }
    }
    return changed;
  }

  private static Optional<Stance.Kind> stance(@Nullable String raw) {
    for (var kind : Stance.Kind.values()) {
      if (kind.name().equals(raw)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private void put(Problem problem, SourceKind source, Stance.Kind said, Optional<Stance> before) {
    if (before.isPresent()) {
      var old = before.get();
      store.update(new Stance(old.head(), old.problem(), source, said, old.evidence(), old.note()));
    } else {
      var head = problem.head();
      var name = head.ref() + "-h" + (Matrix.SOURCES.indexOf(source) + 1);
      var fresh = Head.unmarked(head.municipality(), name, head.owner()).marked(head.secrecy());
      store.insert(new Stance(fresh, ThreadObject.ref(problem), source, said, null, null));
    }
  }
}
