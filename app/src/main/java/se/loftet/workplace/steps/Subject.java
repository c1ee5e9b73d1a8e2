package se.loftet.workplace.steps;

import java.util.List;
import se.loftet.formal.Procedure;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.ThreadObject;

/// A formal text on its way, whatever kind it is of.
record Subject<T extends ThreadObject>(
    T object,
    Ref<T> ref,
    Procedure<T> procedure,
    FormalState stored,
    List<Signatory> signatories,
    boolean retroactive) {

  static <T extends ThreadObject> Subject<T> of(
      T object,
      Procedure<T> procedure,
      FormalState stored,
      List<Signatory> signatories,
      boolean retroactive) {
    return new Subject<>(
        object, ThreadObject.ref(object), procedure, stored, signatories, retroactive);
  }
}
