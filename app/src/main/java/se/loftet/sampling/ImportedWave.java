package se.loftet.sampling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;

/// An earlier wave (tidigare omgång) computed from a file of answers: its figures with their
/// errors, and no person's answers.
///
/// @param differs in what it was made otherwise than the surveys of today
/// @param answers persons whose answers the figures rest on
/// @param origin the file and its fingerprint, or the data set
/// @param design its weight, strata and clusters by the names of their variables
/// @param variables which variable was taken for which question, code by code
/// @param cuts which shares are an index of 2, see [SurveyResult]
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
    List<ResultFigure> figures,
    @LongText @Nullable String cuts)
    implements ThreadObject {
  @Override
  public String label() {
    return title;
  }

  /// Whether a survey of this owner may be compared with it where everybody reads: it is the
  /// owner's own, or open. Figures of the other party stay where they are closed.
  boolean comparesFor(String owner) {
    return head.owner().equals(owner) || head.secrecy() == SecrecyClass.OPEN;
  }

  /// How it is named beside a change.
  EarlierWave wave() {
    var told = title + " (" + publisher + (differs == null ? "" : "; " + differs) + ")";
    return new EarlierWave(told, ends, figures);
  }
}
