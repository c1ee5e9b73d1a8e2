package se.loftet.workplace.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.finding.Findings;
import se.loftet.judgement.Sentences;
import se.loftet.municipality.Place;
import se.loftet.picture.Basis;
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

/// What the kinds of source say of the problems of one picture, place by place.
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

  /// What a cell showed when the form was drawn stands under its name and this.
  static final String SHOWN = ".visad";

  /// Answers to be taken away stand under the cell's name and this.
  static final String REMOVE = ".bort";

  private final Store store;
  private final Sentences sentences;
  private final Findings findings;

  Matrix(Store store, Sentences sentences, Findings findings) {
    this.findings = findings;
    this.store = store;
    this.sentences = sentences;
  }

  @Transactional(readOnly = true)
  Sheet load(long id) {
    var picture = store.get(SituationPicture.class, new Ref<>(id));
    var problems = store.of(Problem.class, "picture", ThreadObject.ref(picture));
    var refs = problems.stream().map(ThreadObject::<Problem>ref).toList();
    var stances = store.ofAny(Stance.class, "problem", refs);
    return new Sheet(
        picture,
        problems,
        stances,
        store.ofAny(Cause.class, "problem", refs),
        store.all(Place.class, Acting.now().municipality()).stream()
            .sorted(Comparator.comparing(Place::name))
            .toList(),
        store.withIds(
            Evidence.class,
            stances.stream().map(Stance::evidence).filter(Objects::nonNull).toList()),
        sentences.list(),
        told(stances));
  }

  /// The titles of the findings stances rest on, by name, as far as the acting person may see them.
  private Map<String, String> told(List<Stance> stances) {
    var told = new HashMap<String, String>();
    stances.stream()
        .map(Stance::basis)
        .filter(basis -> basis != null && basis.kind() == Basis.Kind.FINDING)
        .map(basis -> Objects.requireNonNull(basis).ref())
        .forEach(ref -> findings.find(ref).ifPresent(found -> told.put(ref, found.title())));
    return told;
  }

  /// The places of a problem's rows, the whole municipality last.
  static List<@Nullable Place> rows(Sheet sheet, Problem problem) {
    var rows = new ArrayList<@Nullable Place>(sheet.places(problem));
    rows.add(null);
    return rows;
  }

  /// The name of a cell in the form.
  static String cell(Problem problem, @Nullable Place place, SourceKind source) {
    long where = place == null ? 0 : place.head().id();
    return "p%d.%d.%s".formatted(problem.head().id(), where, source.name());
  }

  /// How many cells were written, and in how many somebody else had answered in between.
  record Written(int changed, int crossed) {
    Written and(Written more) {
      return new Written(changed + more.changed, crossed + more.crossed);
    }
  }

  private static final Written NOTHING = new Written(0, 0);
  private static final Written CHANGED = new Written(1, 0);
  private static final Written CROSSED = new Written(0, 1);

  /// Writes every cell that was changed and that nobody else has answered since it was shown.
  Written write(HttpServletRequest request, long id) {
    Acting.require(Right.EDIT);
    var sheet = load(id);
    var written = NOTHING;
    for (var problem : sheet.problems()) {
      for (var place : rows(sheet, problem)) {
        for (var source : SOURCES) {
          written = written.and(cell(request, sheet, problem, place, source));
        }
      }
    }
    return written;
  }

  private Written cell(
      HttpServletRequest request,
      Sheet sheet,
      Problem problem,
      @Nullable Place place,
      SourceKind source) {
    var name = cell(problem, place, source);
    var before = sheet.stances(problem, place, source);
    var removed = removed(request, name, before);
    if (!removed.equals(NOTHING) || before.size() > 1) {
      return removed;
    }
    var filled =
        new Filled(
            request.getParameter(name + SHOWN),
            request.getParameter(name),
            before.stream().map(Stance::stance).toList());
    if (filled.crossed()) {
      return CROSSED;
    }
    if (filled.cleared()) {
      var bare = sheet.bare(problem, place, source);
      bare.forEach(store::delete);
      return bare.isEmpty() ? NOTHING : CHANGED;
    }
    filled.chosen().ifPresent(said -> put(problem, place, source, said, before));
    return filled.chosen().isPresent() ? CHANGED : NOTHING;
  }

  /// Takes away the answers of a cell that were ticked, as they were shown.
  private Written removed(HttpServletRequest request, String name, List<Stance> before) {
    var wanted = request.getParameterValues(name + REMOVE);
    var written = NOTHING;
    for (var each : wanted == null ? new String[0] : wanted) {
      var found = before.stream().filter(stance -> mark(stance).equals(each)).findFirst();
      found.ifPresent(store::delete);
      written = written.and(found.isPresent() ? CHANGED : CROSSED);
    }
    return written;
  }

  /// A stance as it was read.
  static String mark(Stance stance) {
    return stance.head().id() + "." + stance.head().version();
  }

  private void put(
      Problem problem,
      @Nullable Place place,
      SourceKind source,
      Stance.Kind said,
      List<Stance> before) {
    if (!before.isEmpty()) {
      var old = before.getFirst();
      store.update(
          new Stance(
              old.head(),
              old.problem(),
              source,
              said,
              old.evidence(),
              old.note(),
              old.place(),
              old.basis()));
      return;
    }
    var head = problem.head();
    var name = head.ref() + "-h" + (SOURCES.indexOf(source) + 1);
    var where = place == null ? "" : "-" + place.head().id();
    var fresh =
        Head.unmarked(head.municipality(), name + where, head.owner()).marked(head.secrecy());
    Ref<Place> at = place == null ? null : ThreadObject.ref(place);
    store.insert(new Stance(fresh, ThreadObject.ref(problem), source, said, null, null, at, null));
  }
}
