package se.loftet.sampling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.ThreadObject;

/// An earlier wave (tidigare omgång) computed from a file of answers: its figures with their
/// errors, and no person's answers.
///
/// @param differs in what it was made otherwise than the surveys of today
/// @param answers persons whose answers the figures rest on
/// @param origin the file and its fingerprint, or the data set
/// @param design its weight, strata and clusters by the names of their variables
/// @param variables which variable was taken for which question, code by code
/// @param figures those that may be shown, under the questions of the bank
public record ImportedWave(
    Head head,
    String title,
    String publisher,
    LocalDate starts,
    LocalDate ends,
    @Nullable String differs,
    int answers,
    String origin,
    String design,
    List<WaveVariable> variables,
    List<ResultFigure> figures)
    implements ThreadObject {
  @Override
  public String label() {
    return title;
  }

  /// How it is named beside a change.
  EarlierWave wave() {
    var told = title + " (" + publisher + (differs == null ? "" : "; " + differs) + ")";
    return new EarlierWave(told, ends, figures);
  }
}
