package se.loftet.workplace.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.loftet.access.StaffChrome;
import se.loftet.municipality.Place;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.survey.Questionnaires;
import se.loftet.survey.XlsForm;

/// Questionnaires to and from other survey programs, as XLSForm.
@Controller
@RequestMapping("/arbete/{slug}/enkater/formular")
class XlsFormController {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int MOST_BYTES = 2_000_000;
  private final Questionnaires questionnaires;
  private final Store store;
  private final StaffChrome chrome;

  XlsFormController(
      Questionnaires questionnaires, @Qualifier("store") Store store, StaffChrome chrome) {
    this.questionnaires = questionnaires;
    this.store = store;
    this.chrome = chrome;
  }

  @GetMapping("/{id:\\d{1,18}}/xlsform")
  ResponseEntity<byte[]> download(@PathVariable long id) throws IOException {
    Acting.require(Right.READ);
    var places = new LinkedHashMap<String, String>();
    store
        .all(Place.class, Acting.now().municipality())
        .forEach(place -> places.put(place.head().ref(), place.name()));
    var bytes = new ByteArrayOutputStream();
    questionnaires.write(id, places, bytes);
    var name = questionnaires.questionnaire(id).head().ref() + ".xlsx";
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes.toByteArray());
  }

  @PostMapping("/xlsform")
  String upload(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "fil", required = false) @Nullable MultipartFile file)
      throws IOException {
    Acting.require(Right.EDIT);
    var text = chrome.text(request);
    if (file == null || file.isEmpty() || file.getSize() > MOST_BYTES) {
      return page(request, model, slug, List.of(text.of("xlsform.file")));
    }
    var taken = questionnaires.take(file.getBytes());
    var made = taken.questionnaire();
    if (made == null) {
      return page(request, model, slug, faults(text, taken.form()));
    }
    return "redirect:/arbete/" + slug + "/enkater/formular/" + made.head().id();
  }

  private static List<String> faults(Text text, XlsForm form) {
    return form.faults().stream()
        .map(fault ->
            fault.row() == 0
                ? text.of(fault.key(), fault.word())
                : text.of("xlsform.row", fault.row(), text.of(fault.key(), fault.word())))
        .toList();
  }

  private String page(HttpServletRequest request, Model model, String slug, List<String> faults) {
    var text = chrome.text(request);
    model.addAttribute("chrome", chrome.of(request, text.of("xlsform.heading")));
    model.addAttribute("page", new XlsFormPage("/arbete/" + slug + "/enkater", faults));
    return "workplace/xlsform";
  }

  @GetMapping("/xlsform")
  String show(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.EDIT);
    return page(request, model, slug, Stream.<String>of().toList());
  }
}
