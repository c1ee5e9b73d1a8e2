package se.loftet.workplace.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What workplace/microdata.jte prints: a file of answers from elsewhere, and figures of it.
/// Nothing of it is kept.
///
/// @param fault what was wrong with what was sent, or blank
/// @param fields what was typed
/// @param read how much there is, blank before a file was read
/// @param variables what the file holds, once it was read
/// @param figures of the chosen variable, none before it is chosen
public record MicrodataPage(
    String home,
    String self,
    String fault,
    Fields fields,
    String read,
    List<Variable> variables,
    @Nullable Figures figures) {
  /// What was typed.
  public record Fields(
      String variable, String codes, String by, String weight, String strata, String clusters) {}

  public record Variable(String name, String label, String missing) {}

  /// The figures and what the weights are like.
  public record Figures(String heading, List<Row> rows, String weights) {}

  /// One figure; `value` says why when there is none.
  public record Row(String name, String value, String interval, String answers) {}
}
