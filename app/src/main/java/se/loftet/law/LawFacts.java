package se.loftet.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.loftet.activity.Activity;
import se.loftet.agreement.Agreement;
import se.loftet.evidence.Evidence;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Everything the points are judged by, as the reader may see it.
public record LawFacts(
    Municipality municipality,
    LocalDate today,
    List<SituationPicture> pictures,
    List<Problem> problems,
    List<Cause> causes,
    List<Evidence> evidence,
    List<Place> places,
    List<Agreement> agreements,
    List<PromiseDocument> documents,
    List<FocusArea> focusAreas,
    List<Promise> promises,
    List<Activity> activities,
    List<LawRecord> records) {

  /// The joint picture decided last, or else the last one there is.
  Optional<SituationPicture> picture() {
    var joint = pictures.stream().filter(p -> p.kind() == SituationPicture.Kind.JOINT).toList();
    return decided().or(() -> joint.stream().max(Comparator.comparingLong(p -> p.head().id())));
  }

  /// The joint picture decided last.
  Optional<SituationPicture> decided() {
    return pictures.stream()
        .filter(p -> p.kind() == SituationPicture.Kind.JOINT && p.decided() != null)
        .filter(p -> p.state().signed())
        .max(Comparator.comparing(p -> String.valueOf(p.decided())));
  }

  List<Problem> problems(SituationPicture picture) {
    return problems.stream().filter(p -> p.picture().id() == picture.head().id()).toList();
  }

  List<Evidence> sources(SituationPicture picture) {
    return evidence.stream()
        .filter(e -> picture.sources().stream().anyMatch(ref -> ref.id() == e.head().id()))
        .toList();
  }

  List<LawRecord> records(LawRecord.Kind kind) {
    return records.stream().filter(record -> record.kind() == kind).toList();
  }

  /// The record of this kind with the latest date; those without a date do not count.
  Optional<LawRecord> latest(LawRecord.Kind kind) {
    return records(kind).stream()
        .filter(record -> record.date() != null)
        .max(Comparator.comparing(record -> String.valueOf(record.date())));
  }

  /// The periods that run today, or else the one that ended last.
  List<PromiseDocument> running() {
    var now =
        documents.stream()
            .filter(d -> !d.starts().firstDay().isAfter(today))
            .filter(d -> !d.ends().lastDay().isBefore(today))
            .toList();
    return !now.isEmpty()
        ? now
        : documents.stream()
            .max(Comparator.comparing((PromiseDocument d) -> d.ends().lastDay()))
            .stream()
            .toList();
  }

  List<Activity> measures() {
    var ids = running().stream().map(d -> d.head().id()).toList();
    return activities.stream().filter(a -> ids.contains(a.document().id())).toList();
  }
}
