package se.loftet.law;

import java.util.List;
import se.loftet.agreement.Agreement;
import se.loftet.platform.model.ThreadObject;

/// L10–L13: written cooperation by 9 § and the strategic council of 10 §, both things to work for.
final class CooperationRules {
  private CooperationRules() {}

  static List<LawAnswer> of(LawFacts facts) {
    return List.of(pursued(facts), content(facts), council(facts), leading(facts));
  }

  private static boolean whole(Agreement agreement) {
    return !agreement.purposes().isEmpty() && !agreement.areas().isEmpty();
  }

  /// Agreements that have not ended.
  private static List<Agreement> current(LawFacts facts) {
    return facts.agreements().stream()
        .filter(a -> a.ends() == null || !a.ends().lastDay().isBefore(facts.today()))
        .toList();
  }

  private static LawAnswer pursued(LawFacts facts) {
    List<? extends ThreadObject> agreements =
        current(facts).stream().filter(CooperationRules::whole).toList();
    var evidence =
        agreements.isEmpty() ? facts.records(LawRecord.Kind.COOPERATION_ATTEMPT) : agreements;
    return LawAnswer.of(LawPoint.L10, !evidence.isEmpty(), evidence);
  }

  private static LawAnswer content(LawFacts facts) {
    var agreements = current(facts);
    return agreements.isEmpty()
        ? LawAnswer.notApplicable(LawPoint.L11)
        : LawAnswer.of(
            LawPoint.L11,
            agreements,
            agreements.stream().filter(a -> !whole(a)).map(Agreement::title).toList());
  }

  private static LawAnswer council(LawFacts facts) {
    var councils =
        facts.records(LawRecord.Kind.COUNCIL).stream()
            .filter(r -> !PictureRules.blank(r.body()))
            .toList();
    return LawAnswer.of(LawPoint.L12, !councils.isEmpty(), councils);
  }

  private static LawAnswer leading(LawFacts facts) {
    var members = facts.records(LawRecord.Kind.COUNCIL_MEMBER);
    return members.isEmpty()
        ? LawAnswer.missing(LawPoint.L13, List.of())
        : LawAnswer.of(
            LawPoint.L13,
            members,
            members.stream()
                .filter(m -> m.level() == null || !m.level().leading())
                .map(LawRecord::title)
                .toList());
  }
}
