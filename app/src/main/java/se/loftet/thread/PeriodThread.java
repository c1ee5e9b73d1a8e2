package se.loftet.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogSummary;
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
import se.loftet.promise.Amendment;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Goal;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Everything of one period as the reader may see it, loaded together.
///
/// What the reader may not see is not there: an agreement that is closed looks like none.
///
/// @param agreements all of the municipality, since they may overlap or leave a gap
/// @param evidence what the objects of the period cite
public record PeriodThread(
    Municipality municipality,
    PromiseDocument document,
    @Nullable Agreement agreement,
    List<Agreement> agreements,
    @Nullable SituationPicture picture,
    List<Party> parties,
    List<Place> places,
    List<Evidence> evidence,
    List<Problem> problems,
    List<Stance> stances,
    List<Cause> causes,
    List<FocusArea> focusAreas,
    List<Goal> goals,
    List<Promise> promises,
    List<Amendment> amendments,
    List<Activity> activities,
    List<LogSummary> logs,
    List<Outcome> outcomes,
    List<Verdict> verdicts,
    List<FollowUp> followUps,
    List<Decision> decisions) {

  /// Who hangs on whom, sorted in one pass. Keep it for as long as the thread is used.
  public Links links() {
    return new Links(this);
  }

  /// The thresholds of this municipality.
  public GapSettings settings() {
    return GapSettings.of(municipality.settings());
  }
}
