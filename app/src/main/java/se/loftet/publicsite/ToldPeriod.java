package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gap;

/// What the municipality's page tells of one period in one language, without all it was read from.
///
/// @param count "seven promises", in words
/// @param countable how many of its points have a number to be held against
/// @param missing whether it is over and nothing is told of it
/// @param ways its place on the thread: whole after it, and broken after it
/// @param current set while the period runs
/// @param agreementGaps what is missing in the agreements, seen from this period
record ToldPeriod(
    PromiseDocument document,
    String count,
    long countable,
    int points,
    long reported,
    boolean missing,
    List<Tag> labels,
    List<Way> ways,
    MunicipalityPage.@Nullable Current current,
    List<MunicipalityPage.Late> late,
    MunicipalityPage.Results results,
    List<Mentions.Named> mentions,
    List<Gap> agreementGaps) {

  record Way(MunicipalityPage.Dot dot, MunicipalityPage.Period period) {}

  Way way(boolean brokenAfter) {
    return ways.get(brokenAfter ? 1 : 0);
  }
}
