package se.loftet.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.Target;

/// Promises for tests: with nothing but a text, or with everything there is to ask for.
public final class Drafts {
  private Drafts() {}

  public static Promise text(String text) {
    return of(text, null, List.of(), false);
  }

  public static Promise text(String text, @Nullable Target target) {
    return of(text, target, List.of(), false);
  }

  static Promise byParties(String text, List<String> parties) {
    return of(text, null, parties.stream().map(p -> new Share(p, null)).toList(), false);
  }

  static Promise whole(String text, Target target) {
    return of(text, target, List.of(new Share("kommun", null)), true);
  }

  private static Promise of(
      String text, @Nullable Target target, List<Share> shares, boolean whole) {
    return new Promise(
        Head.unmarked("0486", "1", "kommun").marked(SecrecyClass.OPEN),
        new Ref<>(1),
        text,
        whole ? List.of(new Ref<>(2)) : List.of(),
        shares,
        whole ? "trygghetssamordnare" : null,
        null,
        List.of(),
        null,
        target,
        whole ? "Fyra vandringar förra året" : null,
        whole ? LocalDate.of(2021, 12, 1) : null,
        null);
  }
}
