package se.loftet.thread;

import se.loftet.activity.Activity;
import se.loftet.agreement.Agreement;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Amendment;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// The words in addresses of the kinds a gap can lie on. A test holds them to the registered kinds.
final class KindWords {
  private KindWords() {}

  static String of(ThreadObject object) {
    return switch (object) {
      case Agreement a -> "overenskommelse";
      case SituationPicture p -> "lagesbild";
      case Problem p -> "problem";
      case PromiseDocument d -> "loftesdokument";
      case FocusArea f -> "fokusomrade";
      case Promise p -> "lofte";
      case Amendment a -> "tillagg";
      case Activity a -> "aktivitet";
      case Outcome o -> "utfall";
      case Verdict v -> "bedomning";
      case FollowUp f -> "uppfoljning";
      default -> throw new IllegalArgumentException("no gap lies on " + object.getClass());
    };
  }
}
