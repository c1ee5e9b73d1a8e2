package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.survey.AnswerWords;

/// What publicsite/answer.jte prints: the questions of a survey in the language of who answers.
///
/// @param notSample whether to say that the answers are no statistical sample
/// @param faults what is wrong, with the field it concerns
/// @param step where somebody is who answers a question at a time, none with all on one page
/// @param map the municipality to put a pin on, none when its outline is not known
public record AnswerPage(
    AnswerWords words,
    String action,
    List<Language> languages,
    String heading,
    String about,
    String lastDay,
    List<String> promises,
    boolean asksCode,
    boolean notSample,
    String code,
    String device,
    String ticket,
    List<Item> items,
    List<Fault> faults,
    @Nullable String step,
    MapDrawing.@Nullable Frame map) {

  public record Language(String href, String code, String direction, String name, boolean here) {}

  public record Fault(String field, String words) {}

  /// One question.
  ///
  /// @param onlyIf the sentence that says who answers it, blank for everybody
  /// @param ifQuestion the question that decides, and `ifCodes` the answers that show this one
  /// @param rows one for each line of a matrix, else one
  /// @param latitude of the point that is marked; of an area all its corners
  public record Item(
      String id,
      String type,
      int number,
      String text,
      String hint,
      String onlyIf,
      String ifQuestion,
      String ifCodes,
      @Nullable String fault,
      List<Option> options,
      List<Row> rows,
      String value,
      String latitude,
      String longitude,
      String least,
      String most) {}

  public record Option(String value, String words, boolean chosen) {}

  /// A line of a matrix with its own choices.
  public record Row(String key, String words, List<Option> options) {}

  /// Whether this part of the page is to be seen.
  public boolean at(String part) {
    return step == null || step.equals(part);
  }

  /// How far a question is on the way.
  public String progress(Item item) {
    return words.of("step.of", item.number(), items.size());
  }

  public @Nullable String fault(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::words)
        .findFirst()
        .orElse(null);
  }
}
