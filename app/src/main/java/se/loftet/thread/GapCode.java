package se.loftet.thread;

import static se.loftet.thread.Severity.BLOCKS_SIGNING;
import static se.loftet.thread.Severity.NOTE;
import static se.loftet.thread.Severity.SHOULD_BE_MENDED;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every way the thread can be broken. Codes are stable: reports, open data and links use them.
public enum GapCode {
  PROBLEM_NO_SOURCE("problem.noSource", SHOULD_BE_MENDED, "hallning"),
  PROBLEM_NO_PLACE("problem.noPlace", NOTE),
  PROBLEM_NO_CAUSE("problem.noCause", SHOULD_BE_MENDED, "orsak"),
  PROBLEM_NO_FOCUS_AREA("problem.noFocusArea", SHOULD_BE_MENDED, "fokusomrade"),
  FOCUS_NO_PROBLEM("focus.noProblem", SHOULD_BE_MENDED),
  FOCUS_NO_PROMISE("focus.noPromise", SHOULD_BE_MENDED, "lofte"),
  FOCUS_NO_ACTIVITY("focus.noActivity", SHOULD_BE_MENDED, "aktivitet"),
  FOCUS_NO_REASON("focus.noReason", SHOULD_BE_MENDED),
  FOCUS_TOO_MANY("focus.tooMany", NOTE),
  PROMISE_NOT_CHECKABLE("promise.notCheckable", SHOULD_BE_MENDED),
  PROMISE_NO_OWNER("promise.noOwner", BLOCKS_SIGNING),
  PROMISE_NO_FOCUS_AREA("promise.noFocusArea", SHOULD_BE_MENDED),
  PROMISE_NO_BASELINE("promise.noBaseline", NOTE),
  PROMISE_NO_FOLLOW_UP_DATE("promise.noFollowUpDate", SHOULD_BE_MENDED),
  PROMISE_NO_ACTIVITY("promise.noActivity", NOTE, "aktivitet"),
  PROMISE_NO_OUTCOME("promise.noOutcome", SHOULD_BE_MENDED, "utfall"),
  PROMISE_NO_NUMBER("promise.noNumber", SHOULD_BE_MENDED, "utfall"),
  PROMISE_NO_VERDICT("promise.noVerdict", SHOULD_BE_MENDED, "bedomning"),
  PROMISE_NOT_SIGNED("promise.notSigned", SHOULD_BE_MENDED),
  DOCUMENT_NO_PROMISE("document.noPromise", BLOCKS_SIGNING, "lofte"),
  DOCUMENT_NO_PICTURE("document.noPicture", SHOULD_BE_MENDED),
  DOCUMENT_NO_SIGNING_DATE("document.noSigningDate", NOTE),
  DOCUMENT_SIGNING_CONFLICT("document.signingConflict", SHOULD_BE_MENDED),
  DOCUMENT_NO_SIGNATORY("document.noSignatory", NOTE),
  DOCUMENT_SIGNATORIES_UNCLEAR("document.signatoriesUnclear", NOTE),
  DOCUMENT_RETROACTIVE("document.retroactive", NOTE),
  AMENDMENT_NOT_SIGNED("amendment.notSigned", SHOULD_BE_MENDED),
  ACTIVITY_NO_PROMISE("activity.noPromise", SHOULD_BE_MENDED),
  ACTIVITY_NO_OWNER("activity.noOwner", SHOULD_BE_MENDED),
  ACTIVITY_NO_TARGET("activity.noTarget", SHOULD_BE_MENDED),
  ACTIVITY_NO_PERIOD("activity.noPeriod", SHOULD_BE_MENDED),
  ACTIVITY_OUTSIDE_PERIOD("activity.outsidePeriod", NOTE),
  ACTIVITY_NO_CAUSE("activity.noCause", NOTE),
  ACTIVITY_NO_OUTCOME("activity.noOutcome", SHOULD_BE_MENDED, "utfall"),
  ACTIVITY_SILENT("activity.silent", SHOULD_BE_MENDED, "logg"),
  OUTCOME_CONFLICT("outcome.conflict", SHOULD_BE_MENDED),
  OUTCOME_NO_SOURCE("outcome.noSource", SHOULD_BE_MENDED),
  OUTCOME_NO_TARGET("outcome.noTarget", NOTE),
  VERDICT_NO_EVIDENCE("verdict.noEvidence", NOTE),
  FOLLOW_UP_LATE("followUp.late", SHOULD_BE_MENDED),
  AGREEMENT_OVERLAP("agreement.overlap", NOTE),
  AGREEMENT_GAP("agreement.gap", SHOULD_BE_MENDED, "overenskommelse"),
  AGREEMENT_NO_PURPOSE("agreement.noPurpose", BLOCKS_SIGNING),
  AGREEMENT_NO_AREA("agreement.noArea", BLOCKS_SIGNING),
  AGREEMENT_NO_PERIOD("agreement.noPeriod", SHOULD_BE_MENDED),
  AGREEMENT_EXPIRING("agreement.expiring", NOTE),
  PICTURE_CHAPTER_EMPTY("picture.chapterEmpty", BLOCKS_SIGNING),
  PICTURE_NO_DECISION("picture.noDecision", SHOULD_BE_MENDED),
  PICTURE_AGEING("picture.ageing", NOTE),
  PICTURE_TOO_OLD("picture.tooOld", SHOULD_BE_MENDED),
  NEXT_PERIOD_UNDECIDED("nextPeriod.undecided", SHOULD_BE_MENDED, "beslut");

  private final String code;
  private final Severity severity;
  private final @Nullable String adds;

  GapCode(String code, Severity severity) {
    this(code, severity, null);
  }

  GapCode(String code, Severity severity, @Nullable String adds) {
    this.code = code;
    this.severity = severity;
    this.adds = adds;
  }

  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /// The kind of object that is missing, as addresses know it, when adding one mends the gap.
  public @Nullable String adds() {
    return adds;
  }

  public static Optional<GapCode> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
