package se.loftet.editor;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.loftet.agreement.Agreement;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Amendment;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Which fields of an object can no longer be written, because the text is signed.
@Component
class Locks {
  private static final Set<String> FREE = Set.of("secrecy", "position", "followUpOn", "obstacle");

  /// The signed text of a promise is its words and places; its owner, its baseline and what it grew
  /// from are not.
  private static final Set<String> FREE_IN_PROMISE = Set.of("ownerRole", "baseline", "focusAreas");

  static final Predicate<String> NONE = name -> false;
  private final Store store;

  Locks(Store store) {
    this.store = store;
  }

  /// The fields that are closed, by their name without row or part.
  Predicate<String> of(ThreadObject object) {
    return switch (object) {
      case PromiseDocument document when document.state().signed() -> closedBut(Set.of());
      case Agreement agreement when agreement.state().signed() -> closedBut(Set.of());
      case SituationPicture picture when picture.state().signed() -> closedBut(Set.of());
      case Amendment amendment when amendment.state().signed() -> closedBut(Set.of());
      case Promise promise
          when store.get(PromiseDocument.class, promise.document()).state().signed() ->
          closedBut(FREE_IN_PROMISE);
      default -> name -> name.equals("ref") && object.head().released() != null;
    };
  }

  private static Predicate<String> closedBut(Set<String> also) {
    return name -> !FREE.contains(name) && !also.contains(name);
  }
}
