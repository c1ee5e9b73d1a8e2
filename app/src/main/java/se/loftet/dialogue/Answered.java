package se.loftet.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a contribution, as its sender may read it.
///
/// @param problem the problem it led to, when everybody may read of it
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
    @Nullable LocalDate feedbackDue) {}
