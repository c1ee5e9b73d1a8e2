package se.loftet.promise;

import java.time.Clock;
import se.loftet.formal.Procedure;
import se.loftet.platform.store.Store;

/// The formal way as the application wires it, for tests that start no application.
public final class FormalWays {
  private FormalWays() {}

  public static Formalities formalities(Store store, Clock clock) {
    return new Formalities(
        new Procedure<>(new DocumentText(store), store, clock),
        new Procedure<>(new AmendmentText(store), store, clock));
  }
}
