package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.web.Text;
import se.loftet.walk.FindingReceipt;

/// The way of a finding so far, for whoever keeps its code.
final class FindingSteps {
  private FindingSteps() {}

  /// @param walk the walk's page, when everybody may read it
  /// @param notes what the page tells of the finding; empty until somebody has released it
  static ReceiptPage page(
      Text text, FindingReceipt found, @Nullable Link walk, List<WalkPage.Note> notes) {
    boolean over = found.decided() || found.answered();
    var steps = new ArrayList<ReceiptPage.Step>();
    steps.add(step(text.of("finding.step.noted"), true, notes.isEmpty() ? "" : words(notes)));
    if (!found.answered()) {
      steps.add(step(text.of("finding.step.decided"), found.decided(), ""));
    }
    steps.add(
        step(
            text.of("finding.step.told"),
            !notes.isEmpty() && over,
            notes.isEmpty() ? text.of("finding.notRead") : answer(notes.getFirst())));
    return new ReceiptPage(
        new Addresses(text).receipt(),
        false,
        "",
        null,
        walk,
        text.of("finding.came", text.date(found.came())),
        List.copyOf(steps),
        over ? "" : text.of("finding.due", text.date(found.due())));
  }

  private static ReceiptPage.Step step(String words, boolean reached, String answer) {
    return new ReceiptPage.Step(words, reached, answer, List.of());
  }

  private static String words(List<WalkPage.Note> notes) {
    return notes.stream().map(WalkPage.Note::words).collect(Collectors.joining("\n"));
  }

  private static String answer(WalkPage.Note note) {
    return Stream.concat(
            Stream.of(note.state().words()),
            Stream.concat(note.answer().stream(), Stream.of(note.returned())))
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
