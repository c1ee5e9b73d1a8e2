package se.loftet.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.agreement.Agreement;
import se.loftet.evidence.Evidence;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.db.Acting;
import se.loftet.platform.store.Store;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// How the municipality stands to the nineteen points, today.
@Service
@Transactional(readOnly = true)
public class Law {
  private final Store store;
  private final Municipalities municipalities;
  private final Clock clock;

  Law(Store store, Municipalities municipalities, Clock clock) {
    this.store = store;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /// The nineteen answers, in the order of the law.
  public List<LawAnswer> answers() {
    return answers(facts());
  }

  static List<LawAnswer> answers(LawFacts facts) {
    return Stream.of(
            PictureRules.of(facts),
            PlanRules.of(facts),
            CooperationRules.of(facts),
            OrganisationRules.of(facts))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(LawAnswer::point))
        .toList();
  }

  private LawFacts facts() {
    var here = Acting.now().municipality();
    return new LawFacts(
        municipalities.get(here),
        LocalDate.now(clock),
        store.all(SituationPicture.class, here),
        store.all(Problem.class, here),
        store.all(Cause.class, here),
        store.all(Evidence.class, here),
        store.all(Place.class, here),
        store.all(Agreement.class, here),
        store.all(PromiseDocument.class, here),
        store.all(FocusArea.class, here),
        store.all(Promise.class, here),
        store.all(Activity.class, here),
        store.all(LawRecord.class, here));
  }
}
