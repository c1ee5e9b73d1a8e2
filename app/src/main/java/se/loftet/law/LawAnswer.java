package se.loftet.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.ThreadObject;

/// How one point stands today.
///
/// @param evidence what shows it
/// @param lacking names of what does not meet it, when single things do not
/// @param due the last day it is in order without anything new, when that is a day
public record LawAnswer(
    LawPoint point,
    Status status,
    List<ThreadObject> evidence,
    List<String> lacking,
    @Nullable LocalDate due) {

  public enum Status {
    MET,
    SOON,
    LATE,
    MISSING,
    NOT_YET,
    NOT_APPLICABLE
  }

  static LawAnswer met(LawPoint point, List<? extends ThreadObject> evidence) {
    return new LawAnswer(point, Status.MET, List.copyOf(evidence), List.of(), null);
  }

  static LawAnswer missing(LawPoint point, List<String> lacking) {
    return new LawAnswer(point, Status.MISSING, List.of(), lacking, null);
  }

  static LawAnswer of(LawPoint point, boolean met, List<? extends ThreadObject> evidence) {
    return met ? met(point, evidence) : missing(point, List.of());
  }

  /// Met when nothing lacks; else what lacks, beside what there is.
  static LawAnswer of(LawPoint point, List<? extends ThreadObject> evidence, List<String> lacking) {
    var status = lacking.isEmpty() ? Status.MET : Status.MISSING;
    return new LawAnswer(point, status, List.copyOf(evidence), lacking, null);
  }

  static LawAnswer notApplicable(LawPoint point) {
    return new LawAnswer(point, Status.NOT_APPLICABLE, List.of(), List.of(), null);
  }

  /// In order through `due`, announced from `warn` on, late after it.
  static LawAnswer dated(
      LawPoint point, ThreadObject evidence, LocalDate warn, LocalDate due, LocalDate today) {
    var status = today.isAfter(due) ? Status.LATE : today.isBefore(warn) ? Status.MET : Status.SOON;
    return new LawAnswer(point, status, List.of(evidence), List.of(), due);
  }
}
