package se.loftet.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a contribution, as its sender may read it.
///
/// @param problem the problem it led to, when everybody may read of it
/// @param acted whether it led to an activity or a measure, also one that not everybody may read of
/// @param activity the activity it led to, when everybody may read of it
/// @param activityPromiseRef the promise of that activity, when everybody may read of it
/// @param measure the measure after a walk it led to, when everybody may read of it
/// @param measureWalkRef the walk of that measure
/// @param promiseRef the promise it led to, when everybody may read of it
public record Answered(
    String slug,
    String dialogueRef,
    String dialogue,
    LocalDate week,
    Contribution.State state,
    Contribution.@Nullable Reason reason,
    @Nullable String answer,
    @Nullable String problem,
    @Nullable String promiseRef,
    @Nullable String promise,
    boolean acted,
    @Nullable String activity,
    @Nullable String activityPromiseRef,
    @Nullable String measure,
    @Nullable String measureWalkRef,
    @Nullable LocalDate feedbackDue) {}
