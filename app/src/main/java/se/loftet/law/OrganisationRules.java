package se.loftet.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.ThreadObject;

/// L14–L18: the function of 11–12 §§, information to residents, and who leads by 13 §.
final class OrganisationRules {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /// The law says nothing of how often; these are Löftet's own measures, and can be chosen.
  private static final int INFORMATION_MONTHS = 12;

  private static final int REPORT_MONTHS = 4;
  private static final String REPORT_SETTING = "reportMonths";

  private OrganisationRules() {}

  static List<LawAnswer> of(LawFacts facts) {
    return List.of(function(facts), contact(facts), informed(facts), leads(facts), reported(facts));
  }

  private static LawAnswer function(LawFacts facts) {
    var named = facts.records().stream().filter(OrganisationRules::reachable).toList();
    return LawAnswer.of(LawPoint.L14, !named.isEmpty(), named);
  }

  /// The function of 11 §, with how it is reached.
  static boolean reachable(LawRecord record) {
    return record.kind() == LawRecord.Kind.COORDINATION && !PictureRules.blank(record.contact());
  }

  /// The board that leads the work by 13 §.
  static boolean leads(LawRecord record) {
    return record.kind() == LawRecord.Kind.LEADING_BODY && !PictureRules.blank(record.body());
  }

  private static LawAnswer contact(LawFacts facts) {
    var pages =
        facts.records(LawRecord.Kind.CONTACT_PAGE).stream()
            .filter(r -> !PictureRules.blank(r.link()))
            .toList();
    var here = facts.municipality();
    boolean published = here.released() != null && !PictureRules.blank(here.contact());
    return LawAnswer.of(LawPoint.L15, published || !pages.isEmpty(), pages);
  }

  /// Something told to residents, and the day it was.
  private record Told(ThreadObject object, LocalDate day) {}

  private static LawAnswer informed(LawFacts facts) {
    var told =
        Stream.concat(
                Stream.concat(facts.documents().stream(), facts.pictures().stream())
                    .map(object -> told(object, object.head().released())),
                facts.records(LawRecord.Kind.INFORMATION).stream().map(OrganisationRules::told))
            .flatMap(Optional::stream)
            .max(Comparator.comparing(Told::day));
    return told.map(t -> dated(LawPoint.L16, t, INFORMATION_MONTHS, facts.today()))
        .orElseGet(() -> LawAnswer.missing(LawPoint.L16, List.of()));
  }

  private static Optional<Told> told(ThreadObject object, @Nullable Instant released) {
    return Optional.ofNullable(released)
        .map(when -> new Told(object, LocalDate.ofInstant(when, ZONE)));
  }

  private static Optional<Told> told(LawRecord record) {
    return Optional.ofNullable(record.date()).map(date -> new Told(record, date.lastDay()));
  }

  private static LawAnswer dated(LawPoint point, Told told, int months, LocalDate today) {
    var due = told.day().plusMonths(months);
    return LawAnswer.dated(point, told.object(), due.minusMonths(1), due, today);
  }

  private static LawAnswer leads(LawFacts facts) {
    var bodies = facts.records().stream().filter(OrganisationRules::leads).toList();
    return LawAnswer.of(LawPoint.L17, !bodies.isEmpty(), bodies);
  }

  private static LawAnswer reported(LawFacts facts) {
    int months =
        Objects.requireNonNullElse(
            facts.municipality().settings().get(REPORT_SETTING), REPORT_MONTHS);
    return facts
        .latest(LawRecord.Kind.COUNCIL_REPORT)
        .flatMap(OrganisationRules::told)
        .map(told -> dated(LawPoint.L18, told, months, facts.today()))
        .orElseGet(() -> LawAnswer.missing(LawPoint.L18, List.of()));
  }
}
