package se.loftet.workplace.voice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.dialogue.Contribution;
import se.loftet.dialogue.Dialogue;
import se.loftet.dialogue.VoiceModeration;
import se.loftet.editor.Labels;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.workplace.stance.VoiceStanceForm;

/// The queue of what residents wrote, dialogue by dialogue, and who has not been heard.
@Controller
class InboxController {
  private final VoiceModeration moderation;
  private final Residents residents;
  private final DialogueStances stances;
  private final StaffChrome chrome;
  private final Clock clock;

  InboxController(
      VoiceModeration moderation,
      Residents residents,
      DialogueStances stances,
      StaffChrome chrome,
      Clock clock) {
    this.moderation = moderation;
    this.residents = residents;
    this.stances = stances;
    this.chrome = chrome;
    this.clock = clock;
  }

  @GetMapping("/arbete/{slug}/roster")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "dialog", defaultValue = "") String dialogue,
      @RequestParam(name = "lage", defaultValue = "") String state) {
    Acting.require(Right.READ);
    return page(request, model, slug, dialogue, state, "");
  }

  /// The dialogue says something of a problem; it becomes a source if it was none.
  @PostMapping("/arbete/{slug}/roster/dialog/{id:\\d{1,18}}/hallning")
  String say(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    try {
      var chosen = VoiceStanceForm.chosen(request, 0);
      long picture = stances.say(chosen, id);
      return "redirect:/arbete/" + slug + "/lagesbild/" + picture + "/bild?sparat=1#kallor";
    } catch (Refused.Rule rule) {
      var fault = chrome.text(request).of(rule);
      return page(request, model, slug, Long.toString(id), "", fault);
    }
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      String dialogue,
      String state,
      String fault) {
    var text = chrome.text(request);
    var all = moderation.dialogues();
    var wanted =
        Choices.id(dialogue)
            .flatMap(id -> all.stream().filter(d -> d.head().id() == id).findFirst())
            .or(() -> all.stream().findFirst())
            .orElse(null);
    var home = "/arbete/" + slug;
    model.addAttribute("chrome", chrome.of(request, text.of("inbox.title")));
    model.addAttribute(
        "page",
        new InboxPage(
            home + "/roster",
            Acting.now().may(Right.EDIT) ? home + "/dialog/ny" : "",
            Choices.of(all, Dialogue::title, wanted == null ? null : wanted.head().id()),
            Choices.of(text, Contribution.State.values(), List.of(state)),
            fault,
            wanted == null ? null : chosen(text, home, wanted, state),
            wanted == null || !Acting.now().may(Right.EDIT)
                ? null
                : stances.form(request, text, home, wanted)));
    return "workplace/inbox";
  }

  private InboxPage.Chosen chosen(Text text, String home, Dialogue dialogue, String state) {
    var ref = ThreadObject.<Dialogue>ref(dialogue);
    var queue = moderation.queue(ref, Choices.word(Contribution.State.class, state).orElse(null));
    var heard = moderation.heard(ref);
    var known = residents.known();
    long id = dialogue.head().id();
    boolean digital = dialogue.method() == Dialogue.Method.DIGITAL;
    boolean released = dialogue.head().released() != null;
    boolean resident = dialogue.kind() == Dialogue.Kind.RESIDENT;
    var source = dialogue.evidence();
    var slug = home.substring(home.lastIndexOf('/'));
    var tables = new HeardTables(text);
    return new InboxPage.Chosen(
        dialogue.title(),
        text.of(standing(dialogue)),
        released ? dialogue.open(today()) ? "run" : "ok" : "quiet",
        home + "/roster/dialog/" + id,
        dialogue.head().version(),
        !released && resident && Acting.now().may(Right.RELEASE),
        released && Acting.now().may(Right.RELEASE),
        source == null && Acting.now().may(Right.EDIT),
        released ? slug + "/dialog/" + dialogue.head().ref() : "",
        source == null ? "" : home + "/underlag/" + source.id(),
        home + "/dialog/" + id,
        Acting.now().may(Right.EDIT) ? home + "/roster/ny?dialog=" + id : "",
        digital && dialogue.head().released() != null ? home + "/roster/affisch/" + id : "",
        queue.stream().map(each -> row(text, home, each)).toList(),
        heard.all(),
        heard.places().stream().map(each -> tables.place(each)).toList(),
        tables.counts(heard.ages(), known.ages()),
        tables.counts(heard.sexes(), known.sexes()),
        tables.languages(heard),
        known.sources().isEmpty()
            ? text.of("inbox.residents.none")
            : text.of("inbox.residents", String.join(", ", known.sources())));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String standing(Dialogue dialogue) {
    if (dialogue.head().released() == null) {
      return dialogue.kind() == Dialogue.Kind.STAFF ? "inbox.standing.inside" : "inbox.standing.no";
    }
    return dialogue.open(today()) ? "inbox.standing.open" : "inbox.standing.shown";
  }

  private static InboxPage.Row row(Text text, String home, Contribution each) {
    var about =
        text.of("inbox.about", each.theme(), each.feeling(), each.entry(), text.date(each.week()));
    return new InboxPage.Row(
        home + "/roster/" + each.head().id(),
        Labels.shortened(each.text()),
        about,
        text.of(each.state()),
        sign(each.state()));
  }

  static String sign(Contribution.State state) {
    return switch (state) {
      case RECEIVED -> "ask";
      case WEIGHED -> "run";
      case LED_TO -> "ok";
      case DECLINED -> "quiet";
    };
  }
}
