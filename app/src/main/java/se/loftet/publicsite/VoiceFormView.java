package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form a resident writes in, with what was written so far.
///
/// @param asksIfSure whether the text looks as if it points at a person and the sender must say no
/// @param map the municipality to put a pin on, none when its outline is not known
public record VoiceFormView(
    String action,
    List<Choice> feelings,
    List<Choice> themes,
    List<Choice> places,
    List<Choice> times,
    List<Choice> ages,
    List<Choice> sexes,
    List<Choice> languages,
    String text,
    String latitude,
    String longitude,
    List<Fault> faults,
    boolean asksIfSure,
    MapDrawing.@Nullable Frame map) {

  public record Choice(String value, String words, boolean chosen) {}

  /// What is wrong with a field and how to do it right.
  public record Fault(String field, String words) {}

  public @Nullable String fault(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::words)
        .findFirst()
        .orElse(null);
  }
}
