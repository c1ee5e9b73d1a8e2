package se.loftet.workplace.stance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import se.loftet.editor.Option;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.Refused;
import se.loftet.platform.web.Text;

/// What workplace/voicestance.jte prints: the form that puts a source on a problem card, with what
/// was typed in it.
///
/// @param words what comes along by itself
/// @param figures what can be chosen to come along, none where nothing can
public record VoiceStanceForm(
    String action,
    String words,
    List<Option> problems,
    List<Option> figures,
    List<Option> says,
    String note) {
  private static final int LONGEST = 1000;

  /// What was chosen.
  ///
  /// @param figure the position of the figure among those offered, -1 for none
  public record Chosen(long problem, Stance.Kind says, int figure, String note) {}

  /// The form with what the request holds.
  ///
  /// @param figures the words of each figure that can come along
  public static VoiceStanceForm of(
      HttpServletRequest request,
      Text text,
      String action,
      String words,
      List<Problem> problems,
      List<String> figures) {
    return new VoiceStanceForm(
        action,
        words,
        problems.stream()
            .map(each -> {
              var id = Long.toString(each.head().id());
              return new Option(id, each.title(), id.equals(typed(request, "problem")));
            })
            .toList(),
        java.util.stream.IntStream.range(0, figures.size())
            .mapToObj(i -> {
              var at = Integer.toString(i);
              return new Option(at, figures.get(i), at.equals(typed(request, "siffran")));
            })
            .toList(),
        Arrays.stream(Stance.Kind.values())
            .filter(kind -> kind != Stance.Kind.NOT_ASKED)
            .map(kind ->
                new Option(kind.name(), text.of(kind), kind.name().equals(typed(request, "sager"))))
            .toList(),
        typed(request, "betyder"));
  }

  /// What was chosen, or a rule that says what is missing.
  ///
  /// @param figures how many figures were offered
  public static Chosen chosen(HttpServletRequest request, int figures) {
    var problem = typed(request, "problem");
    var figure = typed(request, "siffran");
    if (!problem.matches("\\d{1,18}")) {
      throw new Refused.Rule("voicestance.fault.problem");
    }
    boolean known = figure.matches("\\d{1,4}") && Integer.parseInt(figure) < figures;
    if (!figure.isEmpty() && !known) {
      throw new Refused.Rule("voicestance.fault.figure");
    }
    var note = typed(request, "betyder");
    if (note.length() > LONGEST) {
      throw new Refused.Rule("voicestance.fault.note");
    }
    return new Chosen(
        Long.parseLong(problem),
        says(typed(request, "sager")),
        known ? Integer.parseInt(figure) : -1,
        note);
  }

  private static Stance.Kind says(String word) {
    return Arrays.stream(Stance.Kind.values())
        .filter(kind -> kind != Stance.Kind.NOT_ASKED && kind.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new Refused.Rule("voicestance.fault.says"));
  }

  private static String typed(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }
}
