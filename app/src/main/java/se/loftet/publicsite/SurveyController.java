package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "sprak", defaultValue = "sv") String language) {
    var asked = surveys.find(slug, ref);
    var form = SurveyForm.empty(asked.language(language), gate.ticket(asked.survey()));
    return asked.open() ? page(asked, form, key -> List.of(), Map.of(), 200) : closed(asked, form);
  }

  @PostMapping("/{slug}/enkat/{ref}/svara")
  ResponseEntity<byte[]> send(
      HttpServletRequest request,
      @PathVariable String slug,
      @PathVariable String ref,
      @RequestParam(name = "sprak", defaultValue = "sv") String language) {
    var asked = surveys.find(slug, ref);
    var form = SurveyForm.sent(request, asked.language(language));
    Function<String, List<String>> sent = key -> SurveyForm.answers(request, key);
    var sheet = Sheet.read(asked.questionnaire(), sent, asked.placeRefs());
    var faults = faults(asked, form, sheet, request.getRemoteAddr());
    if (!faults.isEmpty() || !form.trap().isEmpty()) {
      return again(asked, form, sent, faults);
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
      case CODE ->
          again(asked, form, sent, Map.of("kod", wrongCode(form, request.getRemoteAddr())));
    };
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
    if (faults.isEmpty() && !asked.survey().sampled() && asked.open()) {
      var objection = gate.objection(asked.survey(), form, address);
      if (!objection.isEmpty()) {
        faults.put("skicka", form.words().of("fault." + objection));
      }
    }
    return faults;
  }

  /// The same page with what was filled in and what is wrong with it.
  private ResponseEntity<byte[]> again(
      OpenSurveys.Asked asked,
      SurveyForm form,
      Function<String, List<String>> sent,
      Map<String, String> faults) {
    if (!form.trap().isEmpty() || faults.containsKey("skicka") || faults.containsKey("kod")) {
      flood.note(ThreadObject.<Survey>ref(asked.survey()));
    }
    var ticket = gate.kept(asked.survey(), form);
    var kept = new SurveyForm(form.language(), form.code(), form.device(), ticket, "", "");
    return page(asked, kept, sent, faults, 422);
  }

  private ResponseEntity<byte[]> page(
      OpenSurveys.Asked asked,
      SurveyForm form,
      Function<String, List<String>> sent,
      Map<String, String> faults,
      int status) {
    var page =
        new AnswerView(
                asked.site(),
                asked.survey(),
                asked.questionnaire(),
                asked.places(),
                form,
                sent,
                faults)
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
