package se.loftet.workplace.walk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What walk/answer.jte prints to an owner outside: one question and a few ways to answer it.
///
/// @param gone whether the link was used, is too old or was never made
public record AnswerPage(
    String action,
    String responsible,
    List<String> question,
    List<Option> choices,
    String day,
    String words,
    Map<String, String> faults,
    boolean thanks,
    boolean gone) {
  public @Nullable String fault(String field) {
    return faults.get(field);
  }
}
