package se.loftet.support;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
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
}
