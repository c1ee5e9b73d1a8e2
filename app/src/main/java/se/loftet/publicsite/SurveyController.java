package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.platform.model.ThreadObject;
import se.loftet.survey.Answers;
import se.loftet.survey.Sheet;
import se.loftet.survey.Survey;
import se.loftet.survey.SurveyFlood;

/// The form of a survey, and where it is sent. Nothing here is logged.
@Controller
class SurveyController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private final Answers answers;
  private final SurveyGate gate;
  private final SurveyFlood flood;
  private final OpenSurveys surveys;
  private final PageWriter writer;

  SurveyController(
      Answers answers, SurveyGate gate, SurveyFlood flood, OpenSurveys surveys, PageWriter writer) {
    this.answers = answers;
    this.gate = gate;
    this.flood = flood;
    this.surveys = surveys;
    this.writer = writer;
  }

  @GetMapping("/{slug}/enkat/{ref}/svara")
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "sprak", defaultValue = "sv") String language) {
    var asked = surveys.find(slug, ref);
    var form = SurveyForm.empty(asked.language(language), gate.ticket(asked.survey()));
    var step = SurveyForm.one(request) ? SurveySteps.BEGINNING : null;
    var filled = new Filled(asked, form, key -> List.of());
    return asked.open() ? page(filled, Map.of(), step, 200) : closed(asked, form);
  }

  @PostMapping("/{slug}/enkat/{ref}/svara")
  ResponseEntity<byte[]> send(
      HttpServletRequest request,
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "sprak", defaultValue = "sv") String language) {
    var asked = surveys.find(slug, ref);
    var form = SurveyForm.sent(request, asked.language(language));
    var filled = new Filled(asked, form, key -> SurveyForm.answers(request, key));
    var sheet = filled.sheet();
    boolean one = SurveyForm.one(request);
    if (Stream.of("fram", "bak", "byt").anyMatch(name -> request.getParameter(name) != null)) {
      return turned(request, filled, sheet);
    }
    var faults = faults(asked, form, sheet, request.getRemoteAddr());
    if (!faults.isEmpty() || !form.trap().isEmpty()) {
      return again(filled, faults, one);
    }
    var what =
        answers.receive(
            asked.survey(),
            new Answers.Sent(
                form.device(),
                asked.survey().sampled() ? form.typed() : null,
                form.language(),
                sheet.said()));
    return switch (what) {
      case TAKEN, AGAIN -> thanks(asked, form);
      case CLOSED -> closed(asked, form);
      case CODE -> again(filled, Map.of("kod", wrongCode(form, request.getRemoteAddr())), one);
    };
  }

  /// A form with what is filled in.
  private record Filled(
      OpenSurveys.Asked asked, SurveyForm form, Function<String, List<String>> sent) {
    Sheet sheet() {
      return Sheet.read(asked.questionnaire(), sent, asked.placeRefs());
    }

    Filled with(String ticket) {
      var kept = new SurveyForm(form.language(), form.code(), form.device(), ticket, "", "");
      return new Filled(asked, kept, sent);
    }
  }

  /// The next or the last question, or the other view, with all that is filled in; nothing is
  /// stored.
  private ResponseEntity<byte[]> turned(HttpServletRequest request, Filled filled, Sheet sheet) {
    var kept = filled.with(gate.kept(filled.asked().survey(), filled.form()));
    var steps = new SurveySteps(filled.asked().questionnaire(), sheet.said());
    var on = request.getParameter("fram");
    var back = request.getParameter("bak");
    if (on != null) {
      var faults = here(filled, sheet, steps.known(on));
      return faults.isEmpty()
          ? page(kept, Map.of(), steps.after(on), 200)
          : page(kept, faults, steps.known(on), 422);
    }
    var step =
        back == null
            ? (SurveyForm.one(request) ? SurveySteps.BEGINNING : null)
            : steps.before(back);
    return page(kept, Map.of(), step, 200);
  }

  /// What is wrong on one page of several.
  private static Map<String, String> here(Filled filled, Sheet sheet, String step) {
    var faults = new LinkedHashMap<String, String>();
    var form = filled.form();
    if (step.isEmpty() && filled.asked().survey().sampled() && !form.typed().wellFormed()) {
      faults.put("kod", form.words().of("code.fault"));
    }
    sheet
        .faults()
        .forEach((key, fault) -> {
          if (SurveySteps.of(key).equals(step)) {
            faults.put(key, fault.in(form.words()));
          }
        });
    return faults;
  }

  private String wrongCode(SurveyForm form, String address) {
    return form.words().of(gate.forgives(address) ? "code.used" : "fault.many");
  }

  private Map<String, String> faults(
      OpenSurveys.Asked asked, SurveyForm form, Sheet sheet, String address) {
    var faults = new LinkedHashMap<String, String>();
    if (asked.survey().sampled() && !form.typed().wellFormed()) {
      faults.put("kod", form.words().of("code.fault"));
    }
    sheet.faults().forEach((key, fault) -> faults.put(key, fault.in(form.words())));
    if (faults.isEmpty() && sheet.said().isEmpty()) {
      faults.put("skicka", form.words().of("fault.nothing"));
    }
    if (faults.isEmpty() && !asked.survey().sampled() && asked.open()) {
      var objection = gate.objection(asked.survey(), form, address);
      if (!objection.isEmpty()) {
        faults.put("skicka", form.words().of("fault." + objection));
      }
    }
    return faults;
  }

  /// The same page with what was filled in and what is wrong with it.
  private ResponseEntity<byte[]> again(Filled filled, Map<String, String> faults, boolean one) {
    var survey = filled.asked().survey();
    boolean trapped = !filled.form().trap().isEmpty();
    boolean blank = filled.sheet().said().isEmpty();
    if (trapped || (faults.containsKey("skicka") && !blank) || faults.containsKey("kod")) {
      flood.note(ThreadObject.<Survey>ref(survey));
    }
    var first = faults.keySet().stream().findFirst().orElse("skicka");
    var kept = filled.with(gate.kept(survey, filled.form()));
    return page(kept, faults, one ? SurveySteps.of(first) : null, 422);
  }

  private ResponseEntity<byte[]> page(
      Filled filled, Map<String, String> faults, @Nullable String step, int status) {
    var asked = filled.asked();
    var form = filled.form();
    var page =
        new AnswerView(
                asked.site(),
                asked.survey(),
                asked.questionnaire(),
                asked.places(),
                form,
                filled.sent(),
                faults,
                step)
            .page();
    return html(status, form.language(), writer.bytes("answer", asked.chrome(), page));
  }

  private ResponseEntity<byte[]> thanks(OpenSurveys.Asked asked, SurveyForm form) {
    return told(asked, form, "thanks", 200);
  }

  private ResponseEntity<byte[]> closed(OpenSurveys.Asked asked, SurveyForm form) {
    return told(asked, form, "closed", 422);
  }

  private ResponseEntity<byte[]> told(
      OpenSurveys.Asked asked, SurveyForm form, String word, int status) {
    var page =
        new ToldPage(
            form.words(),
            form.words().of(word),
            form.words().of(word + ".words"),
            word.equals("thanks"),
            asked.site().addresses().survey(asked.site().slug(), asked.survey().head().ref()));
    return html(status, form.language(), writer.bytes("told", asked.chrome(), page));
  }

  /// Never stored on the way.
  private static ResponseEntity<byte[]> html(int status, String language, byte[] body) {
    return ResponseEntity.status(HttpStatus.valueOf(status))
        .contentType(HTML)
        .header("Content-Language", language)
        .header("Referrer-Policy", "no-referrer")
        .cacheControl(CacheControl.noStore())
        .body(body);
  }
}
