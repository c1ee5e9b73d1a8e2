package se.loftet.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// A survey (trygghetsundersökning): one questionnaire put to people between two days.
///
/// @param contact whom those who are asked can turn to: a role with its telephone or mail
/// @param closes last day to answer
/// @param closedOn the day a person or the calendar closed it; from then on there are results
public record Survey(
    Head head,
    Ref<Questionnaire> questionnaire,
    String title,
    Kind kind,
    State state,
    LocalDate opens,
    LocalDate closes,
    @Nullable LocalDate closedOn,
    Anonymity anonymity,
    @Nullable Ref<Evidence> evidence,
    @Nullable String contact)
    implements ThreadObject {
  /// Who may answer.
  public enum Kind {
    /// Those who were drawn, with a code each.
    SAMPLED,
    /// Anybody: no statistical sample, no intervals, no trend.
    OPEN
  }

  public enum State {
    DRAFT,
    OPEN,
    CLOSED
  }

  @Override
  public String label() {
    return title;
  }

  /// Whether answers are taken on this day.
  public boolean open(LocalDate today) {
    return state == State.OPEN
        && head.released() != null
        && !today.isBefore(opens)
        && !today.isAfter(closes);
  }

  public boolean sampled() {
    return kind == Kind.SAMPLED;
  }
}
