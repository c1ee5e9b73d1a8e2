package se.loftet.workplace.voice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.dialogue.Age;
import se.loftet.dialogue.Contribution;
import se.loftet.dialogue.Dialogue;
import se.loftet.dialogue.Languages;
import se.loftet.dialogue.Sex;
import se.loftet.dialogue.Theme;
import se.loftet.dialogue.Voice;
import se.loftet.dialogue.VoiceModeration;
import se.loftet.editor.Option;
import se.loftet.municipality.Place;
import se.loftet.platform.PersonalData;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;

/// Writes down for somebody what they said on paper, by telephone or in person.
@Controller
@RequestMapping("/arbete/{slug}/roster/ny")
class EntryController {
  private static final int LONGEST = 4_000;
  private final VoiceModeration moderation;
  private final StaffChrome chrome;

  EntryController(VoiceModeration moderation, StaffChrome chrome) {
    this.moderation = moderation;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "dialog") long dialogue) {
    Acting.require(Right.EDIT);
    return page(request, model, slug, moderation.dialogue(dialogue), List.of());
  }

  @PostMapping
  String save(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "dialog") long id) {
    Acting.require(Right.EDIT);
    var dialogue = moderation.dialogue(id);
    var faults = faults(request);
    if (!faults.isEmpty()) {
      return page(request, model, slug, dialogue, faults);
    }
    var entry = Choices.word(Contribution.Entry.class, word(request, "satt")).orElseThrow();
    moderation.enter(ThreadObject.<Dialogue>ref(dialogue), entry, voice(request));
    return "redirect:/arbete/" + slug + "/roster?dialog=" + id;
  }

  private static List<String> faults(HttpServletRequest request) {
    var faults = new ArrayList<String>();
    if (Choices.word(Contribution.Entry.class, word(request, "satt")).isEmpty()) {
      faults.add("entry.fault.entry");
    }
    if (Choices.word(Contribution.Feeling.class, word(request, "kansla")).isEmpty()) {
      faults.add("entry.fault.feeling");
    }
    if (Choices.word(Theme.class, word(request, "tema")).isEmpty()) {
      faults.add("entry.fault.theme");
    }
    var text = word(request, "text");
    if (text.isEmpty() || text.length() > LONGEST) {
      faults.add("contribution.fault.words");
    } else if (!PersonalData.in(text).isEmpty() && !"ja".equals(request.getParameter("saker"))) {
      faults.add("entry.fault.person");
    }
    return faults;
  }

  private static String word(HttpServletRequest request, String name) {
    var raw = request.getParameter(name);
    return raw == null ? "" : raw.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
  }

  private Voice voice(HttpServletRequest request) {
    var place =
        Choices.id(word(request, "plats"))
            .flatMap(
                id -> moderation.places().stream().filter(p -> p.head().id() == id).findFirst())
            .map(p -> p.head().ref())
            .orElse(null);
    return new Voice(
        Choices.word(Contribution.Feeling.class, word(request, "kansla")).orElseThrow(),
        Choices.word(Theme.class, word(request, "tema")).orElseThrow(),
        word(request, "text"),
        place,
        null,
        null,
        Arrays.stream(Contribution.Hour.values())
            .filter(hour -> times(request).contains(hour.name()))
            .toList(),
        Choices.word(Sex.class, word(request, "kon")).orElse(null),
        Choices.word(Age.class, word(request, "alder")).orElse(null),
        Languages.OFFERED.contains(word(request, "sprak")) ? word(request, "sprak") : null);
  }

  private static List<String> times(HttpServletRequest request) {
    var times = request.getParameterValues("nar");
    return times == null ? List.of() : List.of(times);
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      Dialogue dialogue,
      List<String> faults) {
    var text = chrome.text(request);
    var inbox = "/arbete/" + slug + "/roster";
    long id = dialogue.head().id();
    model.addAttribute("chrome", chrome.of(request, text.of("entry.title")));
    model.addAttribute(
        "page",
        new EntryPage(
            inbox + "/ny?dialog=" + id,
            inbox + "?dialog=" + id,
            dialogue.title(),
            entries(text, word(request, "satt")),
            Choices.of(text, Contribution.Feeling.values(), List.of(word(request, "kansla"))),
            Choices.of(text, Theme.values(), List.of(word(request, "tema"))),
            Choices.of(
                moderation.places(), Place::name, Choices.id(word(request, "plats")).orElse(null)),
            Choices.of(text, Contribution.Hour.values(), times(request)),
            Choices.of(text, Age.values(), List.of(word(request, "alder"))),
            Choices.of(text, Sex.values(), List.of(word(request, "kon"))),
            Languages.OFFERED.stream()
                .map(each ->
                    new Option(
                        each,
                        Languages.name(each, text.locale()),
                        each.equals(word(request, "sprak"))))
                .toList(),
            word(request, "text"),
            faults.stream().map(text::of).toList(),
            faults.contains("entry.fault.person")));
    return "workplace/entry";
  }

  private static List<Option> entries(Text text, String chosen) {
    return Choices.of(text, Contribution.Entry.values(), List.of(chosen)).stream()
        .filter(option -> !option.value().equals(Contribution.Entry.WEB.name()))
        .toList();
  }
}
