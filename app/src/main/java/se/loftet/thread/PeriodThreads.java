package se.loftet.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogRepository;
import se.loftet.agreement.Agreement;
import se.loftet.evidence.Evidence;
import se.loftet.followup.Decision;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Party;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Amendment;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Goal;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Loads one period at a time, in the same number of questions whatever its size.
///
/// Works for either side: with the public store, what is not released is not there.
public final class PeriodThreads {
  private PeriodThreads() {}

  /// The documents of a municipality, oldest first.
  public static List<PromiseDocument> documents(Store store, String municipality) {
    return store.all(PromiseDocument.class, municipality).stream()
        .sorted((a, b) -> a.starts().compareTo(b.starts()))
        .toList();
  }

  /// The period with this stable name.
  public static PeriodThread load(Store store, Municipality municipality, String ref) {
    var document =
        store
            .named(PromiseDocument.class, municipality.code(), ref)
            .orElseThrow(() -> new Refused.NotFound("promise_document", ref));
    return load(store, municipality, document);
  }

  public static PeriodThread load(
      Store store, Municipality municipality, Ref<PromiseDocument> document) {
    return load(store, municipality, store.get(PromiseDocument.class, document));
  }

  private static PeriodThread load(
      Store store, Municipality municipality, PromiseDocument document) {
    if (!document.head().municipality().equals(municipality.code())) {
      throw new Refused.NotFound("promise_document", document.head().ref());
    }
    Ref<PromiseDocument> period = ThreadObject.ref(document);
    var agreements = store.all(Agreement.class, municipality.code());
    var picture = seen(store, SituationPicture.class, document.picture());
    var pictured = document.picture();
    var problems =
        pictured == null ? List.<Problem>of() : store.of(Problem.class, "picture", pictured);
    var focusAreas = store.of(FocusArea.class, "document", period);
    var promises = store.of(Promise.class, "document", period);
    var activities = store.of(Activity.class, "document", period);
    var stances = store.ofAny(Stance.class, "problem", refs(problems));
    var outcomes = either(store, Outcome.class, promises, activities);
    var verdicts = store.ofAny(Verdict.class, "promise", refs(promises));
    var followUps = store.of(FollowUp.class, "document", period);
    return new PeriodThread(
        municipality,
        document,
        agreements.stream()
            .filter(a -> ThreadObject.ref(a).equals(document.agreement()))
            .findFirst()
            .orElse(null),
        agreements,
        picture,
        store.all(Party.class, municipality.code()),
        store.all(Place.class, municipality.code()),
        store.withIds(
            Evidence.class,
            cited(document, agreements, picture, stances, outcomes, verdicts, followUps)),
        problems,
        stances,
        store.ofAny(Cause.class, "problem", refs(problems)),
        focusAreas,
        store.ofAny(Goal.class, "focusArea", refs(focusAreas)),
        promises,
        store.of(Amendment.class, "document", period),
        activities,
        LogRepository.of(store).summaries(period),
        outcomes,
        verdicts,
        followUps,
        either(store, Decision.class, promises, activities));
  }

  private static <T extends ThreadObject> @Nullable T seen(
      Store store, Class<T> type, @Nullable Ref<T> ref) {
    return ref == null ? null : store.find(type, ref).orElse(null);
  }

  private static <T extends ThreadObject> List<Ref<T>> refs(List<T> objects) {
    return objects.stream().map(ThreadObject::<T>ref).toList();
  }

  private static <T extends ThreadObject> List<T> either(
      Store store, Class<T> type, List<Promise> promises, List<Activity> activities) {
    var found = new ArrayList<>(store.ofAny(type, "promise", refs(promises)));
    found.addAll(store.ofAny(type, "activity", refs(activities)));
    return List.copyOf(found);
  }

  private static List<Ref<Evidence>> cited(
      PromiseDocument document,
      List<Agreement> agreements,
      @Nullable SituationPicture picture,
      List<Stance> stances,
      List<Outcome> outcomes,
      List<Verdict> verdicts,
      List<FollowUp> followUps) {
    var many =
        Stream.of(
                Stream.of(document.sources()),
                agreements.stream().map(Agreement::sources),
                Stream.ofNullable(picture).map(SituationPicture::sources),
                verdicts.stream().map(Verdict::evidence),
                followUps.stream().map(FollowUp::sources))
            .flatMap(each -> each)
            .flatMap(Collection::stream);
    var single =
        Stream.<@Nullable Ref<Evidence>>concat(
                stances.stream().map(Stance::evidence), outcomes.stream().map(Outcome::evidence))
            .filter(Objects::nonNull);
    return List.copyOf(new LinkedHashSet<>(Stream.concat(many, single).toList()));
  }
}
