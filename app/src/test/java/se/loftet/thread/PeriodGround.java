package se.loftet.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.loftet.agreement.Agreement;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;

/// What a period built in memory stands on: agreements, the situation picture and its problems.
class PeriodGround {
  final Map<String, Integer> settings = new HashMap<>();
  final List<Agreement> agreements = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final List<Stance> stances = new ArrayList<>();
  final List<Cause> causes = new ArrayList<>();
  @Nullable SituationPicture picture;
  private long next = 1;

  Head head() {
    return new Head(next, "0486", "r" + next++, SecrecyClass.OPEN, "kommun", null, 1, 0);
  }

  static SituationPicture picture(
      @Nullable String decided,
      @Nullable String mapping,
      @Nullable String other,
      @Nullable String analysis) {
    return new SituationPicture(
        new Head(1, "0486", "bild", SecrecyClass.OPEN, "kommun", null, 1, 0),
        SituationPicture.Kind.JOINT,
        null,
        "Lägesbild",
        decided == null ? null : new PartialDate(decided),
        null,
        null,
        mapping,
        other,
        analysis,
        FormalState.DRAFT,
        List.of(),
        List.of());
  }

  Agreement agreement(String starts, String ends, List<String> purposes, List<String> areas) {
    return add(
        agreements,
        new Agreement(
            head(),
            "Överenskommelse " + starts,
            new PartialDate(starts),
            new PartialDate(ends),
            List.of(),
            purposes,
            areas,
            List.of(),
            null,
            FormalState.SIGNED,
            List.of(),
            List.of(),
            List.of(),
            null));
  }

  Problem problem(@Nullable String place) {
    return add(
        problems,
        new Problem(
            head(),
            new Ref<>(1),
            "Buskörning",
            null,
            place,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null));
  }

  Stance stance(Problem problem, Stance.Kind kind, boolean sourced) {
    return add(
        stances,
        new Stance(
            head(),
            ThreadObject.ref(problem),
            se.loftet.evidence.SourceKind.SURVEY,
            kind,
            sourced ? new Ref<>(99) : null,
            null));
  }

  Cause cause(Problem problem) {
    return add(
        causes,
        new Cause(head(), ThreadObject.ref(problem), Cause.Corner.GUARDIAN, "Få vuxna ute", null));
  }

  <T extends ThreadObject> void change(List<T> objects, UnaryOperator<T> change) {
    objects.set(objects.size() - 1, change.apply(objects.getLast()));
  }

  static <T> T add(List<T> list, T object) {
    list.add(object);
    return object;
  }
}
