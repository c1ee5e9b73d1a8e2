package se.loftet.opendata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.followup.Standing;
import se.loftet.followup.Verdict;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Target;
import se.loftet.thread.Severity;

/// What the interface answers with, field by field as openapi.json describes it. A field without a
/// value is null: missing is never zero.
final class Answers {
  private Answers() {}

  record Municipalities(List<MunicipalityEntry> municipalities, int total, @Nullable String next) {}

  record MunicipalityEntry(
      String code,
      String name,
      @Nullable String orgNumber,
      @Nullable String county,
      List<String> policeAreas,
      String page,
      String promises,
      String gaps) {}

  record Promises(
      String municipality,
      List<Period> periods,
      List<PromiseEntry> promises,
      int total,
      @Nullable String next) {}

  record Period(
      String ref, String title, PartialDate starts, PartialDate ends, FormalState state) {}

  record PromiseEntry(
      long id,
      String ref,
      String municipality,
      String period,
      String text,
      List<ShareEntry> parties,
      @Nullable String ownerRole,
      @Nullable String place,
      List<String> places,
      @Nullable String targetGroup,
      @Nullable TargetEntry target,
      @Nullable String baseline,
      @Nullable LocalDate followUpOn,
      @Nullable String obstacle,
      Standing.State standing,
      boolean sourcesDiffer,
      @Nullable BigDecimal logged,
      List<OutcomeEntry> outcomes,
      @Nullable VerdictEntry verdict,
      List<ActivityEntry> activities,
      String page,
      String log) {}

  record ShareEntry(String party, @Nullable String text) {}

  record TargetEntry(
      Target.Kind kind,
      Target.@Nullable Operator operator,
      @Nullable BigDecimal value,
      @Nullable String unit) {}

  record OutcomeEntry(
      @Nullable BigDecimal value,
      @Nullable Boolean answer,
      @Nullable String unit,
      @Nullable String text,
      @Nullable SourceEntry source,
      boolean reliedOn,
      @Nullable String reliedReason) {}

  record SourceEntry(
      String title,
      @Nullable String publisher,
      @Nullable PartialDate published,
      @Nullable String link) {}

  record VerdictEntry(
      Verdict.Done done,
      @Nullable String doneReason,
      Verdict.Mattered mattered,
      @Nullable String matteredReason,
      @Nullable PartialDate decided) {}

  record ActivityEntry(
      String ref,
      String text,
      List<String> responsible,
      Activity.Status status,
      @Nullable TargetEntry target,
      boolean sourcesDiffer,
      List<OutcomeEntry> outcomes) {}

  record Log(long promise, List<LogRow> entries, int total, @Nullable String next) {}

  record LogRow(
      String activity,
      PartialDate happened,
      @Nullable BigDecimal quantity,
      @Nullable String who,
      @Nullable String place,
      @Nullable String note,
      @Nullable SourceEntry source) {}

  /// @param municipality null where the gaps of all were asked for
  record Gaps(
      @Nullable String municipality, List<GapEntry> gaps, int total, @Nullable String next) {}

  record GapEntry(
      String code,
      Severity severity,
      String municipality,
      String period,
      String kind,
      String ref,
      String label,
      Words sentence,
      Words suggestion) {}

  record Words(String sv, String en) {}
}
