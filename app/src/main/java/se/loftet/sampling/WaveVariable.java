package se.loftet.sampling;

import java.util.List;

/// What a variable of a file was taken for.
///
/// @param question its id in the bank; `id.row` in a matrix
/// @param codes every code of the variable, in the order of the question's answers
public record WaveVariable(String question, String variable, List<Code> codes) {
  /// A code of the file and the answer it is; a blank answer is none.
  public record Code(String code, String answer) {}
}
