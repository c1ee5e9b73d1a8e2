package se.loftet.workplace.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.followup.Outcome;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.sampling.ResultFigure;
import se.loftet.sampling.SurveyResult;

/// A figure of a released result as what came of a promise, with the result as its source.
@Service
@Transactional
class ResultOutcomes {
  private final Store store;

  ResultOutcomes(Store store) {
    this.store = store;
  }

  /// The promises an outcome can be written for, the newest first.
  @Transactional(readOnly = true)
  public List<Promise> promises() {
    return store.all(Promise.class, Acting.now().municipality()).reversed();
  }

  /// The figures of everybody that have a value, in the order they are shown.
  static List<ResultFigure> figures(SurveyResult result) {
    return result.figures().stream()
        .filter(each -> each.by().isEmpty() && each.value() != null)
        .toList();
  }

  /// Writes the figure down as an outcome of the promise: percent for a share, else as it is.
  ///
  /// @param words the figure with its interval, as people read it
  public void add(SurveyResult result, long promise, ResultFigure figure, String words) {
    Acting.require(Right.EDIT);
    var source = result.evidence();
    if (result.head().released() == null || source == null) {
      throw new Refused.Rule("result.notReleased");
    }
    var about = store.get(Promise.class, new Ref<>(promise));
    boolean share = figure.measure() == ResultFigure.Measure.SHARE;
    var value = BigDecimal.valueOf(Objects.requireNonNull(figure.value()));
    var ref = "utfall-" + UUID.randomUUID().toString().substring(0, 8);
    var head =
        Head.unmarked(about.head().municipality(), ref, Acting.now().party())
            .marked(about.head().secrecy());
    store.insert(
        new Outcome(
            head,
            ThreadObject.<Promise>ref(about),
            null,
            (share ? value.movePointRight(2) : value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros(),
            null,
            words,
            share ? "procent" : null,
            source,
            false,
            null));
  }
}
