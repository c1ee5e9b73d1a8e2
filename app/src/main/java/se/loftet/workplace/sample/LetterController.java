package se.loftet.workplace.sample;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.PublicAddress;
import se.loftet.sampling.Letters;
import se.loftet.sampling.SurveyResults;
import se.loftet.survey.Surveys;

/// What is printed round a sample: letters and reminders in bundles, and a list to practise with.
@Controller
@RequestMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}/urval")
class LetterController {
  private final Surveys surveys;
  private final Letters letters;
  private final SurveyResults results;
  private final Municipalities municipalities;
  private final PublicAddress outside;

  LetterController(
      Surveys surveys,
      Letters letters,
      SurveyResults results,
      Municipalities municipalities,
      PublicAddress outside) {
    this.surveys = surveys;
    this.letters = letters;
    this.results = results;
    this.municipalities = municipalities;
    this.outside = outside;
  }

  @GetMapping("/exempel.csv")
  ResponseEntity<byte[]> example() {
    Acting.require(Right.EDIT);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"exempel.csv\"")
        .body(ExampleFrame.csv(results.places()).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/brev.pdf")
  ResponseEntity<byte[]> letters(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "fran", defaultValue = "0") String first,
      @RequestParam(name = "paminnelse", defaultValue = "nej") String reminder) {
    Acting.require(Right.EDIT);
    var survey = surveys.survey(id);
    var pdf =
        letters.pdf(
            municipalities.get(survey.head().municipality()),
            new Ref<>(id),
            outside.of("/" + slug + "/enkat/" + survey.head().ref() + "/svara"),
            reminder.equals("ja"),
            DrawForm.number(first, 0));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            "attachment; filename=\"brev-%d.pdf\"".formatted(DrawForm.number(first, 0) + 1))
        .header("Cache-Control", "no-store")
        .body(pdf);
  }
}
