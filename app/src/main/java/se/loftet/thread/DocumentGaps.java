package se.loftet.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.loftet.followup.Lateness;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.promise.FocusArea;
import se.loftet.promise.PromiseDocument;
import se.loftet.promise.SigningMatter;

/// What can be missing round the document of the period: its signing, its amendments and its
/// follow-ups.
final class DocumentGaps {
  private DocumentGaps() {}

  static List<Gap> of(Links links, LocalDate today) {
    var thread = links.thread();
    var document = thread.document();
    long chosen =
        thread.focusAreas().stream().filter(f -> f.choice() == FocusArea.Choice.CHOSEN).count();
    int most = thread.settings().mostFocusAreas();
    var gaps =
        new ArrayList<>(
            new GapList(document)
                .when(thread.promises().isEmpty(), GapCode.DOCUMENT_NO_PROMISE)
                .when(document.picture() == null, GapCode.DOCUMENT_NO_PICTURE)
                .when(chosen > most, GapCode.FOCUS_TOO_MANY, chosen, most)
                .list());
    gaps.addAll(signing(thread, today));
    thread.amendments().stream()
        .filter(amendment -> !amendment.state().signed())
        .forEach(amendment -> gaps.add(Gap.on(amendment, GapCode.AMENDMENT_NOT_SIGNED)));
    for (var followUp : thread.followUps()) {
      Lateness.of(followUp, today)
          .filter(lateness -> lateness.kind() == Lateness.Kind.LATE)
          .ifPresent(late -> gaps.add(Gap.on(followUp, GapCode.FOLLOW_UP_LATE, late.days())));
    }
    return gaps;
  }

  /// A signed document stays as it is; what its record lacks is made clear by a signed amendment.
  private static List<Gap> signing(PeriodThread thread, LocalDate today) {
    var document = thread.document();
    var claims = document.signed();
    if (!document.state().signed()) {
      boolean begun = !today.isBefore(document.starts().firstDay());
      return new GapList(document)
          .when(begun, GapCode.PROMISE_NOT_SIGNED, document.starts())
          .list();
    }
    var unclear = document.signatories().stream().filter(Signatory::uncertain).toList();
    boolean day = open(thread, SigningMatter.DAY);
    boolean signatories = open(thread, SigningMatter.SIGNATORIES);
    boolean early = !document.retroactive() && open(thread, SigningMatter.RETROACTIVE);
    return new GapList(document)
        .when(day && claims.isEmpty(), GapCode.DOCUMENT_NO_SIGNING_DATE)
        .when(day && contradictory(claims), GapCode.DOCUMENT_SIGNING_CONFLICT, dates(claims))
        .when(signatories && document.signatories().isEmpty(), GapCode.DOCUMENT_NO_SIGNATORY)
        .when(
            signatories && !unclear.isEmpty(),
            GapCode.DOCUMENT_SIGNATORIES_UNCLEAR,
            titles(unclear))
        .when(
            early && late(document), GapCode.DOCUMENT_RETROACTIVE, document.starts(), dates(claims))
        .list();
  }

  private static boolean open(PeriodThread thread, SigningMatter matter) {
    return thread.amendments().stream().noneMatch(amendment -> amendment.settled(matter));
  }

  /// "2020-02" and "2020-03-16" cannot both be right; "2020-02" and "2020-02-14" can.
  static boolean contradictory(List<SigningClaim> claims) {
    var dates = claims.stream().map(SigningClaim::date).toList();
    var latestStart = dates.stream().map(PartialDate::firstDay).max(Comparator.naturalOrder());
    var earliestEnd = dates.stream().map(PartialDate::lastDay).min(Comparator.naturalOrder());
    return latestStart.isPresent()
        && earliestEnd.isPresent()
        && latestStart.get().isAfter(earliestEnd.get());
  }

  /// In force before any of the claims lets it have been signed.
  private static boolean late(PromiseDocument document) {
    var starts = document.starts().lastDay();
    return !document.signed().isEmpty()
        && document.signed().stream().allMatch(c -> c.date().firstDay().isAfter(starts));
  }

  private static String dates(List<SigningClaim> claims) {
    return claims.stream()
        .map(c -> Blank.is(c.source()) ? c.date().iso() : c.date().iso() + " (" + c.source() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String titles(List<Signatory> signatories) {
    return signatories.stream().map(Signatory::title).collect(Collectors.joining(", "));
  }
}
