package se.loftet.judgement;

import java.time.Instant;
import java.time.LocalDate;

/// What the police judge of a place or a phenomenon (underrättelsebedömning), without its text: the
/// text is opened by itself, and that leaves a trace.
///
/// @param writtenBy account of who wrote it, who never releases a sentence of it
/// @param validTo the last day it may be relied on
public record IntelligenceJudgement(
    long id,
    String ref,
    String owner,
    String title,
    Handling handling,
    String authorRole,
    long writtenBy,
    Instant writtenAt,
    LocalDate validTo,
    int version) {

  public boolean expired(LocalDate today) {
    return today.isAfter(validTo);
  }
}
