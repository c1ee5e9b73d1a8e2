package se.loftet.dialogue;

import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;

/// A contribution with one thing changed.
public record ContributionChange(Contribution it) {
  public static ContributionChange of(Contribution contribution) {
    return new ContributionChange(contribution);
  }

  public ContributionChange read(int version) {
    return of(
        with(
            it.head().read(version),
            it.theme(),
            it.coded(),
            it.text(),
            it.joined(),
            it.redacted()));
  }

  Contribution marked(Head head) {
    return with(head, it.theme(), it.coded(), it.text(), it.joined(), it.redacted());
  }

  public ContributionChange coded(Theme theme) {
    return of(with(it.head(), theme, true, it.text(), it.joined(), it.redacted()));
  }

  public ContributionChange saying(String text) {
    return of(with(it.head(), it.theme(), it.coded(), text, it.joined(), it.redacted()));
  }

  Contribution joined(@Nullable Ref<Contribution> other) {
    return with(it.head(), it.theme(), it.coded(), it.text(), other, it.redacted());
  }

  Contribution redacted(boolean redacted) {
    return with(it.head(), it.theme(), it.coded(), it.text(), it.joined(), redacted);
  }

  private Contribution with(
      Head head,
      Theme theme,
      boolean coded,
      String text,
      @Nullable Ref<Contribution> joined,
      boolean redacted) {
    return new Contribution(
        head,
        it.dialogue(),
        it.entry(),
        it.feeling(),
        theme,
        coded,
        text,
        it.place(),
        it.latitude(),
        it.longitude(),
        it.times(),
        it.sex(),
        it.age(),
        it.language(),
        it.week(),
        it.state(),
        it.reason(),
        it.answer(),
        it.problem(),
        it.promise(),
        it.activity(),
        it.measure(),
        joined,
        redacted);
  }

  /// Decided: where it stands, why, what the sender is told and what it led to.
  public Contribution decided(
      Contribution.State state,
      Contribution.@Nullable Reason reason,
      @Nullable String answer,
      LedTo ledTo) {
    return new Contribution(
        it.head(),
        it.dialogue(),
        it.entry(),
        it.feeling(),
        it.theme(),
        it.coded(),
        it.text(),
        it.place(),
        it.latitude(),
        it.longitude(),
        it.times(),
        it.sex(),
        it.age(),
        it.language(),
        it.week(),
        state,
        state == Contribution.State.DECLINED ? reason : null,
        answer,
        ledTo.problem(),
        ledTo.promise(),
        ledTo.activity(),
        ledTo.measure(),
        it.joined(),
        it.redacted());
  }
}
