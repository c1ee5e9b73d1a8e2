package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.dialogue.Answered;
import se.loftet.dialogue.Contribution;
import se.loftet.dialogue.Dialogue;
import se.loftet.dialogue.Receipt;
import se.loftet.platform.web.Text;

/// What publicsite/receipt.jte prints: a new receipt, what became of what has one, or the form that
/// asks for the code.
///
/// @param code the new code, or what was typed
/// @param came when it came, in words
/// @param steps the way of the contribution so far
public record ReceiptPage(
    String action,
    boolean fresh,
    String code,
    @Nullable String fault,
    @Nullable Link dialogue,
    String came,
    List<Step> steps,
    String due) {

  /// One step on the way; `reached` when it is behind us.
  public record Step(String words, boolean reached, String answer, List<Link> links) {}

  static ReceiptPage fresh(Site site, Dialogue dialogue, Receipt receipt) {
    var text = site.text();
    var due = dialogue.feedbackDue();
    return new ReceiptPage(
        site.addresses().receipt(),
        true,
        receipt.spoken(),
        null,
        new Link(site.addresses().dialogue(site.slug(), dialogue.head().ref()), dialogue.title()),
        "",
        List.of(),
        due == null ? "" : text.of("voice.due", text.date(due)));
  }

  static ReceiptPage asking(Text text, String typed, @Nullable String fault) {
    return new ReceiptPage(
        new Addresses(text).receipt(),
        false,
        typed,
        fault == null ? null : text.of(fault),
        null,
        "",
        List.of(),
        "");
  }

  static ReceiptPage answered(Text text, Answered found) {
    var addresses = new Addresses(text);
    var due = found.feedbackDue();
    return new ReceiptPage(
        addresses.receipt(),
        false,
        "",
        null,
        new Link(addresses.dialogue(found.slug(), found.dialogueRef()), found.dialogue()),
        text.of("voice.came", text.date(found.week())),
        steps(text, addresses, found),
        due == null ? "" : text.of("voice.due", text.date(due)));
  }

  private static List<Step> steps(Text text, Addresses addresses, Answered found) {
    var state = found.state();
    boolean weighed = state != Contribution.State.RECEIVED;
    var steps = new ArrayList<Step>();
    steps.add(new Step(text.of("voice.step.received"), true, "", List.of()));
    steps.add(new Step(text.of("voice.step.weighed"), weighed, "", List.of()));
    var answer = found.answer() == null ? "" : found.answer();
    switch (state) {
      case LED_TO ->
          steps.add(
              new Step(
                  ledTo(text, found), true, answer, done(found).links(addresses, found.slug())));
      case DECLINED -> {
        var reason = found.reason();
        var why = reason == null ? "" : text.of(reason);
        steps.add(new Step(text.of("voice.step.declined", why), true, answer, List.of()));
      }
      default -> steps.add(new Step(text.of("voice.step.open"), false, answer, List.of()));
    }
    return steps;
  }

  private static String ledTo(Text text, Answered found) {
    var problem = found.problem();
    if (problem == null) {
      return text.of(found.acted() ? "voice.step.ledToMeasure" : "voice.step.ledTo");
    }
    var key = found.acted() ? "voice.step.ledToProblemAndMeasure" : "voice.step.ledToProblem";
    return text.of(key, problem);
  }

  private static LedToLinks done(Answered found) {
    return new LedToLinks(
        found.promiseRef(),
        found.promise(),
        found.activityPromiseRef(),
        found.activity(),
        found.measureWalkRef(),
        found.measure());
  }
}
