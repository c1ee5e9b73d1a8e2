package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.loftet.access.StaffChrome;
import se.loftet.platform.Refused;
import se.loftet.platform.model.ThreadObject;
import se.loftet.walk.HandOvers;
import se.loftet.walk.Measure;
import se.loftet.walk.Moderation;
import se.loftet.walk.Observation;
import se.loftet.walk.Owners;
import se.loftet.walk.Reply;
import se.loftet.walk.Triage;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;
import se.loftet.walk.Walks;
import se.loftet.workplace.Periods;

/// One observation: what is decided, whether it is the same as another, what residents see.
@Controller
@RequestMapping("/arbete/{slug}/vandringar/{ref}/iakttagelser/{note}")
class NoteController {
  private static final String LINK = "link";
  private final Walks walks;
  private final Triage triage;
  private final Moderation moderation;
  private final Planning planning;
  private final Owners owners;
  private final Asking asking;
  private final HandOvers handOvers;
  private final Periods periods;
  private final StaffChrome chrome;

  NoteController(
      Walks walks,
      Triage triage,
      Moderation moderation,
      Planning planning,
      Owners owners,
      Asking asking,
      HandOvers handOvers,
      Periods periods,
      StaffChrome chrome) {
    this.walks = walks;
    this.triage = triage;
    this.moderation = moderation;
    this.planning = planning;
    this.owners = owners;
    this.asking = asking;
    this.handOvers = handOvers;
    this.periods = periods;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref,
      @PathVariable String note) {
    boolean noPicture = new Sent(request).word("fel").equals("bild");
    Map<String, String> faults = noPicture ? Map.of("bild", "walk.fault.notAPhoto") : Map.of();
    return page(request, model, slug, file(ref), observation(ref, note), faults);
  }

  @PostMapping
  String decide(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref,
      @PathVariable String note,
      RedirectAttributes once) {
    var file = file(ref);
    var observation = observation(ref, note);
    var sent = new Sent(request);
    var faults = new LinkedHashMap<String, String>();
    try {
      if (sent.word("do").equals("link")) {
        once.addFlashAttribute(LINK, asking.link(file, observation, null, origin(request)));
      } else {
        take(file, observation, sent, faults);
      }
    } catch (Refused.Rule rule) {
      faults.put(field(sent), rule.code());
    }
    if (!faults.isEmpty()) {
      return page(request, model, slug, file, observation, faults);
    }
    var home = "/arbete/" + slug + "/vandringar/" + ref;
    return "redirect:"
        + home
        + (sent.word("do").equals("decide") ? "#" + note : "/iakttagelser/" + note);
  }

  private static String field(Sent sent) {
    return switch (sent.word("do")) {
      case "show" -> "offentligPlats";
      case "ask", "link" -> "adress";
      default -> "beslut";
    };
  }

  private WalkFile file(String ref) {
    return walks.file(walks.get(ref));
  }

  /// An observation of another walk is not found here.
  private Observation observation(String ref, String note) {
    Walk walk = walks.get(ref);
    var observation = triage.get(note);
    if (!observation.walk().equals(ThreadObject.ref(walk))) {
      throw new Refused.NotFound("observation", note);
    }
    return observation;
  }

  private void take(WalkFile file, Observation note, Sent sent, Map<String, String> faults) {
    switch (sent.word("do")) {
      case "decide" -> decide(note, sent, faults);
      case "merge" -> triage.merge(note, other(file, sent.id("samma")));
      case "part" -> triage.part(note);
      case "show" ->
          moderation.approve(
              file, note, sent.orNothing("offentligPlats"), sent.word("saker").equals("ja"));
      case "ask" -> asking.ask(file, note, sent.word("adress"), origin(sent.request()));
      case "take" -> asking.take(file, note, sent.id("svarId"), periods.today());
      case "handOver" -> handOvers.send(file, note, measure(file, note));
      case "fetch" -> handOvers.fetch(measure(file, note));
      case "hide" -> moderation.takeBack(file, note);
      default -> faults.put("beslut", "steps.fault.unknown");
    }
  }

  private static Measure measure(WalkFile file, Observation note) {
    return file.measure(note).orElseThrow(() -> new Refused.Rule("walk.owner.fault.decideFirst"));
  }

  private static String origin(HttpServletRequest request) {
    return request.getRequestURL().toString().replaceFirst("(https?://[^/]+)/.*", "$1");
  }

  private void decide(Observation note, Sent sent, Map<String, String> faults) {
    for (var day : new String[] {"senast", "klar"}) {
      if (sent.has(day) && sent.day(day) == null) {
        faults.put(day, "fault.day");
      }
    }
    var reply =
        new Reply(
            sent.choice(Measure.Decision.values(), "beslut").orElse(null),
            sent.orNothing("atgard"),
            sent.orNothing("skal"),
            sent.orNothing("ansvarig"),
            sent.choice(Measure.Status.values(), "lage").orElse(null),
            sent.choice(Measure.Extent.values(), "omfattning").orElse(null),
            sent.choice(Measure.Cost.values(), "kostnad").orElse(null),
            sent.day("senast"),
            sent.day("klar"),
            sent.orNothing("svar"));
    reply.faults().forEach(faults::putIfAbsent);
    if (faults.isEmpty()) {
      triage.decide(note, reply, sent.number("version"));
    }
  }

  private static Observation other(WalkFile file, long id) {
    return file.observations().stream()
        .filter(o -> o.head().id() == id)
        .findFirst()
        .orElseThrow(() -> new Refused.Rule("walk.fault.merge"));
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      WalkFile file,
      Observation note,
      Map<String, String> faults) {
    var text = chrome.text(request);
    var words = new WalkWords(text, periods.today(), planning.placeNames());
    var told = new LinkedHashMap<String, String>();
    faults.forEach((field, key) -> told.put(field, text.of(key)));
    model.addAttribute("chrome", chrome.of(request, text.of("walk.note.title")));
    var measure = file.measure(note);
    var answers = measure.map(owners::answers).orElse(List.of());
    var asked = measure.flatMap(owners::waitingSince).orElse(null);
    model.addAttribute(
        "page",
        new NotePages(
                words,
                slug,
                file,
                note,
                new Sent(request),
                new Sightings(words, slug, walks.lookedAt(note), walks.lookedBack(note)),
                answers,
                asked,
                handOvers.ready(),
                measure.flatMap(handOvers::find).orElse(null),
                Objects.toString(model.getAttribute(LINK), ""))
            .page(told));
    return "walk/note";
  }
}
