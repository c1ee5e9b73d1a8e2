package se.loftet.sampling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.survey.Survey;

/// What a closed survey gave (undersökningsresultat): computed once from all answers, released by a
/// person.
///
/// @param sample whether it stands for others than those who answered
/// @param drawn nothing for an open survey, as over-coverage and refused
/// @param margins the tables the weights were fitted to, as they were given
/// @param marginSource where those come from
/// @param cuts which shares are an index of 2, as given: question;codes;percent;source
public record SurveyResult(
    Head head,
    Ref<Survey> survey,
    String title,
    LocalDate computedOn,
    boolean sample,
    int answered,
    @Nullable Integer drawn,
    @Nullable Integer overCoverage,
    @Nullable Integer refused,
    @LongText @Nullable String margins,
    @Nullable String marginSource,
    @LongText @Nullable String cuts,
    @Nullable WeightReport weights,
    List<ResultFigure> figures,
    List<ResultChange> changes,
    List<ResultComparison> comparisons,
    @Nullable Ref<Evidence> evidence)
    implements ThreadObject {
  @Override
  public String label() {
    return title;
  }

  /// Answered of those drawn who belong to the population.
  public @Nullable Double rate() {
    var all = drawn;
    int gone = overCoverage == null ? 0 : overCoverage;
    return all == null || all == gone ? null : (double) answered / (all - gone);
  }

  /// The figures of one question for everybody.
  public Stream<ResultFigure> of(String question) {
    return figures.stream().filter(each -> each.question().equals(question) && each.by().isEmpty());
  }

  SurveyResult with(Head marked, @Nullable Ref<Evidence> source) {
    return new SurveyResult(
        marked,
        survey,
        title,
        computedOn,
        sample,
        answered,
        drawn,
        overCoverage,
        refused,
        margins,
        marginSource,
        cuts,
        weights,
        figures,
        changes,
        comparisons,
        source);
  }
}
