package se.loftet.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.PersonalData;
import se.loftet.platform.model.Target;

/// Whether anyone can check that a promise was kept. It warns; it never forbids.
///
/// @param found the number or the yes/no that the text itself states
public record Checkability(Grade grade, List<Finding> findings, @Nullable Target found) {
  public Checkability {
    findings = List.copyOf(findings);
  }

  /// The promise as it stands in its document, whose follow-up date and period count as its own.
  public static Checkability of(Promise promise, PromiseDocument document) {
    var day = promise.followUpOn() == null ? document.followUpOn() : promise.followUpOn();
    return of(promise, day != null, true);
  }

  public static Checkability of(Promise promise) {
    return of(promise, promise.followUpOn() != null, false);
  }

  private static Checkability of(Promise promise, boolean followedUp, boolean inPeriod) {
    var text = promise.text();
    var placed =
        !blank(promise.placeText()) || !promise.places().isEmpty() || PlainSwedish.namesPlace(text);
    var grade = Measure.grade(promise.target(), text, placed);
    var found = Measure.target(text);
    var lacks = new Lacks();
    lacks.add(Lack.NO_PARTY, !PlainSwedish.namesParty(text) && promise.shares().isEmpty());
    lacks.add(Lack.PASSIVE, PlainSwedish.passive(text));
    lacks.add(Lack.NO_NUMBER, !grade.checkable());
    lacks.add(Lack.NUMBER_NOT_ENTERED, notEntered(promise, found));
    lacks.add(Lack.NO_PLACE, !placed);
    lacks.add(Lack.NO_TIME, !inPeriod && !PlainSwedish.namesTime(text));
    lacks.add(Lack.NO_RESULT, grade == Grade.VAGUE);
    lacks.add(Lack.BEYOND_POWER, PlainSwedish.beyondPower(text));
    lacks.add(Lack.ABBREVIATION, PlainSwedish.abbreviations(text));
    lacks.add(Lack.NO_FOCUS_AREA, promise.focusAreas().isEmpty());
    lacks.add(Lack.NO_OWNER, blank(promise.ownerRole()));
    lacks.add(Lack.NO_BASELINE, blank(promise.baseline()));
    lacks.add(Lack.NO_FOLLOW_UP_DATE, !followedUp);
    lacks.add(Lack.VAGUE_WORDS, grade.checkable() ? List.of() : PlainSwedish.vague(text));
    lacks.add(Lack.CRIME_GUARANTEE, PlainSwedish.guarantee(text));
    lacks.add(
        Lack.PERSONAL_DATA,
        PersonalData.in(text).stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
    return new Checkability(grade, lacks.found, found.orElse(null));
  }

  /// The number of the text, if nobody has entered it as a target.
  private static List<String> notEntered(Promise promise, Optional<Target> found) {
    return promise.target() == null
        ? found.map(Target::value).map(number -> List.of(number.toPlainString())).orElse(List.of())
        : List.of();
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static final class Lacks {
    private final List<Finding> found = new ArrayList<>();

    void add(Lack lack, boolean lacking) {
      if (lacking) {
        found.add(new Finding(lack, ""));
      }
    }

    void add(Lack lack, List<String> words) {
      if (!words.isEmpty()) {
        found.add(new Finding(lack, String.join(", ", words)));
      }
    }
  }
}
