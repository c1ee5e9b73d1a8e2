package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.FocusArea;
import se.loftet.support.Kinds;

class KindWordsTest {
  private final Set<String> words =
      Kinds.all().stream().map(Kind::word).collect(Collectors.toSet());

  @Test
  void everyGapThatAddsSomethingNamesAKindThatExists() {
    assertThat(Arrays.stream(GapCode.values()).map(GapCode::adds).filter(Objects::nonNull).toList())
        .isSubsetOf(words);
  }

  @Test
  void aGapLiesOnAKindThatExists() {
    var period = new Period("2019", "2019");
    var problem = period.problem(null);
    var focus = period.focus(FocusArea.Choice.CHOSEN, null, problem);
    var promise = period.promise(null, focus);
    var activity = period.activity(promise, null);
    var outcome = period.outcome(promise, "1", true);
    period.agreement("2019", "2019", List.of(), List.of());
    for (var object :
        List.<ThreadObject>of(
            problem,
            focus,
            promise,
            activity,
            outcome,
            period.document,
            Objects.requireNonNull(period.picture),
            period.agreements.getFirst(),
            period.followUp(null, null),
            period.verdict(promise, se.loftet.followup.Verdict.Mattered.CANNOT_TELL, false))) {
      assertThat(words).contains(KindWords.of(object));
    }
  }
}
