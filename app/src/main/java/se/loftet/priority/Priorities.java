package se.loftet.priority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.FocusArea;
import se.loftet.promise.PromiseDocument;

/// Scores, weighs, chooses and deselects the problems of a picture, and makes focus areas of it.
@Service
@Transactional
public class Priorities {
  private final PriorityRepository repository;
  private final Store store;

  Priorities(PriorityRepository repository, Store store) {
    this.repository = repository;
    this.store = store;
  }

  @Transactional(readOnly = true)
  public Board board(Ref<SituationPicture> ref) {
    var picture = store.get(SituationPicture.class, ref);
    return new Board(
        store.of(Problem.class, "picture", ThreadObject.ref(picture)),
        repository.ratings(ref.id()),
        repository.weights(ref.id()),
        repository.choices(ref.id()));
  }

  /// Writes the acting person's own scores of one problem.
  public void rate(Ref<Problem> ref, Map<Criterion, Integer> scores, @Nullable String motive) {
    var acting = Acting.now();
    if (!acting.may(Right.EDIT) && !acting.may(Right.APPROVE)) {
      throw new Refused.NotAllowed("rate");
    }
    var problem = store.get(Problem.class, ref);
    repository.put(new Rating(ref.id(), acting.staff(), acting.party(), scores, motive));
    store.audit("rate", "problem", problem.head(), Map.of("scores", scores.size()));
  }

  public void weigh(Ref<SituationPicture> ref, Map<Criterion, Integer> weights) {
    Acting.require(Right.EDIT);
    var picture = store.get(SituationPicture.class, ref);
    weights.forEach((criterion, weight) -> repository.put(ref.id(), criterion, weight));
    store.audit("weigh", "situation_picture", picture.head(), Map.of("weights", weights));
  }

  /// Chooses or deselects a problem, with the reason; without a choice it is undecided again.
  public void choose(Ref<Problem> ref, FocusArea.@Nullable Choice choice, String reason) {
    Acting.require(Right.APPROVE);
    var problem = store.get(Problem.class, ref);
    if (choice == null) {
      repository.undecided(ref.id());
    } else if (reason.isBlank()) {
      throw new Refused.Rule("priority.fault.reason");
    } else {
      repository.put(new Choice(ref.id(), choice, reason));
    }
    store.audit(
        "choose",
        "problem",
        problem.head(),
        Map.of("choice", String.valueOf(choice), "reason", reason));
  }

  /// Makes a focus area of every decided problem that the period has none of; deselected ones are
  /// kept with their reason. Answers with how many were made.
  public int carry(Ref<SituationPicture> ref, Ref<PromiseDocument> period) {
    Acting.require(Right.EDIT);
    var document = store.get(PromiseDocument.class, period);
    var there = store.of(FocusArea.class, "document", period);
    var board = board(ref);
    int made = 0;
    for (var problem : board.problems()) {
      var choice = board.choice(problem);
      if (choice.isPresent() && !linked(there, problem)) {
        store.insert(area(document, problem, choice.get()));
        made++;
      }
    }
    return made;
  }

  private static boolean linked(List<FocusArea> areas, Problem problem) {
    return areas.stream()
        .anyMatch(area -> area.problems().stream().anyMatch(p -> p.id() == problem.head().id()));
  }

  private static FocusArea area(PromiseDocument document, Problem problem, Choice choice) {
    var head = document.head();
    var name = head.ref() + "-" + problem.head().ref();
    var fresh =
        Head.unmarked(
                head.municipality(),
                name.length() > 80 ? name.substring(0, 80) : name,
                head.owner())
            .marked(head.secrecy());
    return new FocusArea(
        fresh,
        ThreadObject.ref(document),
        problem.title(),
        choice.choice(),
        choice.reason(),
        List.of(ThreadObject.ref(problem)));
  }

  /// The periods a choice can be carried to: those not signed yet.
  @Transactional(readOnly = true)
  public List<PromiseDocument> periods() {
    return store.all(PromiseDocument.class, Acting.now().municipality()).stream()
        .filter(document -> !document.state().signed())
        .toList();
  }

  /// The acting person's own scores of a problem.
  public static Optional<Rating> own(Board board, Problem problem) {
    return board.rating(problem, Acting.now().staff());
  }
}
