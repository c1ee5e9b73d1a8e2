package se.loftet.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.agreement.Agreement;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.law.LawAnswer.Status;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.Bare;

/// A municipality under the law, put together by a test.
class LawCase {
  final List<SituationPicture> pictures = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final List<Cause> causes = new ArrayList<>();
  final List<Evidence> evidence = new ArrayList<>();
  final List<Place> places = new ArrayList<>();
  final List<Agreement> agreements = new ArrayList<>();
  final List<PromiseDocument> documents = new ArrayList<>();
  final List<FocusArea> focusAreas = new ArrayList<>();
  final List<Promise> promises = new ArrayList<>();
  final List<Activity> activities = new ArrayList<>();
  final List<LawRecord> records = new ArrayList<>();
  Municipality here = new Municipality("0999", "Ekeby kommun", "ekeby");
  private long ids;

  Head head() {
    ids++;
    return new Head(
        ids, "0999", "x" + ids, se.loftet.platform.model.SecrecyClass.OPEN, "kommun", null, 1, 0);
  }

  List<LawAnswer> all(String today) {
    return Law.answers(
        new LawFacts(
            here,
            LocalDate.parse(today),
            pictures,
            problems,
            causes,
            evidence,
            places,
            agreements,
            documents,
            focusAreas,
            promises,
            activities,
            records));
  }

  LawAnswer at(LawPoint point, String today) {
    return all(today).stream().filter(a -> a.point() == point).findFirst().orElseThrow();
  }

  Status status(LawPoint point, String today) {
    return at(point, today).status();
  }

  SituationPicture picture(@Nullable String decided, String chapters) {
    var crime = source(SourceKind.REPORTED_CRIME);
    var survey = source(SourceKind.SURVEY);
    var written = chapters.isEmpty() ? null : chapters;
    var picture =
        new SituationPicture(
            head(),
            SituationPicture.Kind.JOINT,
            null,
            "Lägesbild",
            decided == null ? null : new PartialDate(decided),
            "Kommunstyrelsen",
            "KS 1",
            written,
            written,
            written,
            decided == null ? FormalState.DRAFT : FormalState.SIGNED,
            List.of(),
            List.of(crime, survey));
    pictures.add(picture);
    return picture;
  }

  Ref<Evidence> source(SourceKind kind) {
    var head = head();
    evidence.add(
        new Evidence(head, kind, kind.name(), null, null, null, null, null, null, null, null));
    return new Ref<>(head.id());
  }

  Ref<Problem> problem(
      SituationPicture picture, @Nullable String consequence, List<Ref<Place>> where) {
    var head = head();
    problems.add(
        new Problem(
            head,
            new Ref<>(picture.head().id()),
            "Buskörning",
            null,
            null,
            where,
            null,
            null,
            null,
            consequence,
            null,
            null));
    return new Ref<>(head.id());
  }

  Ref<Place> place(Place.Kind kind, String name) {
    var head = head();
    places.add(new Place(head, kind, name, null, null, null, null, null, null));
    return new Ref<>(head.id());
  }

  void record(LawRecord.Kind kind, @Nullable String date, @Nullable String body) {
    record(kind, date, body, null, null);
  }

  void record(
      LawRecord.Kind kind,
      @Nullable String date,
      @Nullable String body,
      LawRecord.@Nullable Level level,
      @Nullable String contact) {
    records.add(
        new LawRecord(
            head(),
            kind,
            kind.name(),
            date == null ? null : new PartialDate(date),
            body,
            null,
            null,
            null,
            level,
            null,
            contact,
            null,
            null));
  }

  Ref<PromiseDocument> period() {
    var head = head();
    documents.add(Bare.document(head, "Löfte 2025", "2025", "2025"));
    return new Ref<>(head.id());
  }

  void activity(
      Ref<PromiseDocument> period, @Nullable Ref<FocusArea> focus, @Nullable String type) {
    activities.add(
        new Activity(
            head(),
            period,
            null,
            focus,
            "Åtgärd " + ids,
            type,
            List.of(),
            null,
            null,
            null,
            Activity.Status.PLANNED,
            null,
            List.of(),
            List.of(),
            List.of()));
  }
}
