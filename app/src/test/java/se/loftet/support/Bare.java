package se.loftet.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.evidence.DataState;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Outcome;
import se.loftet.municipality.Place;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Objects of the thread with nothing in them but what is named.
public final class Bare {
  private Bare() {}

  /// A situation picture both parties share, a draft.
  public static SituationPicture picture(Head head, String title) {
    return new SituationPicture(
        head,
        SituationPicture.Kind.JOINT,
        null,
        title,
        null,
        null,
        null,
        null,
        null,
        null,
        FormalState.DRAFT,
        List.of(),
        List.of());
  }

  public static Problem problem(Head head, Ref<SituationPicture> picture, String title) {
    return new Problem(
        head, picture, title, null, null, List.of(), null, null, null, null, null, null);
  }

  /// A period's promise document, a draft.
  ///
  /// @param starts with or without month and day, as `ends`
  public static PromiseDocument document(Head head, String title, String starts, String ends) {
    return document(head, title, starts, ends, null);
  }

  /// The same, from a situation picture.
  public static PromiseDocument document(
      Head head,
      String title,
      String starts,
      String ends,
      @Nullable Ref<SituationPicture> picture) {
    return new PromiseDocument(
        head,
        title,
        new PartialDate(starts),
        new PartialDate(ends),
        null,
        picture,
        null,
        FormalState.DRAFT,
        List.of(),
        List.of(),
        false,
        null,
        null,
        List.of(),
        null);
  }

  public static Promise promise(Head head, Ref<PromiseDocument> document, String text) {
    return promise(head, document, text, null);
  }

  public static Promise promise(
      Head head, Ref<PromiseDocument> document, String text, @Nullable Target target) {
    return new Promise(
        head, document, text, List.of(), List.of(), null, null, List.of(), null, target, null, null,
        null);
  }

  /// A locality.
  ///
  /// @param latitude in degrees, as `longitude`; null where nobody has said
  public static Place place(
      Head head,
      String name,
      @Nullable String latitude,
      @Nullable String longitude,
      @Nullable String source) {
    return new Place(
        head,
        Place.Kind.LOCALITY,
        name,
        null,
        latitude == null ? null : new BigDecimal(latitude),
        longitude == null ? null : new BigDecimal(longitude),
        null,
        null,
        source);
  }

  public static FocusArea focus(
      Head head, Ref<PromiseDocument> document, String title, List<Ref<Problem>> problems) {
    return new FocusArea(head, document, title, FocusArea.Choice.CHOSEN, null, problems);
  }

  /// An activity that goes on, of a promise, a focus area or neither.
  public static Activity activity(
      Head head,
      Ref<PromiseDocument> document,
      @Nullable Ref<Promise> promise,
      @Nullable Ref<FocusArea> focus,
      String text) {
    return new Activity(
        head,
        document,
        promise,
        focus,
        text,
        null,
        List.of(),
        null,
        null,
        null,
        Activity.Status.ONGOING,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /// What a source says came of a promise, as a number or in words.
  public static Outcome outcome(
      Head head,
      Ref<Promise> promise,
      @Nullable String number,
      @Nullable String words,
      @Nullable Ref<Evidence> source) {
    return new Outcome(
        head,
        promise,
        null,
        number == null ? null : new BigDecimal(number),
        null,
        words,
        null,
        source,
        false,
        null);
  }

  /// A source of this kind.
  ///
  /// @param published a date, with or without month and day
  public static Evidence evidence(
      Head head, SourceKind kind, String title, String publisher, @Nullable String published) {
    return new Evidence(
        head,
        kind,
        title,
        publisher,
        published == null ? null : new PartialDate(published),
        "https://www.strangnas.se/",
        null,
        null,
        null,
        DataState.FINAL,
        null);
  }

  /// The follow-up of a third of a year.
  public static FollowUp followUp(
      Head head,
      Ref<PromiseDocument> document,
      String title,
      String from,
      String to,
      LocalDate due,
      @Nullable PartialDate reported) {
    return new FollowUp(
        head,
        document,
        FollowUp.Kind.TERTIAL,
        title,
        new PartialDate(from),
        new PartialDate(to),
        due,
        reported,
        null,
        List.of());
  }
}
