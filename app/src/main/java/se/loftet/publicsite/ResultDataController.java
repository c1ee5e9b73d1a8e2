package se.loftet.publicsite;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.store.Store;
import se.loftet.sampling.ResultFile;
import se.loftet.sampling.SurveyResult;

/// The open file of a released result. Read as the public reads.
@Controller
class ResultDataController {
  private final Store store;
  private final Municipalities municipalities;

  ResultDataController(
      @Qualifier("publicStore") Store store,
      @Qualifier("publicMunicipalities") Municipalities municipalities) {
    this.store = store;
    this.municipalities = municipalities;
  }

  @GetMapping("/{slug}/enkat/{ref}/resultat.csv")
  ResponseEntity<byte[]> csv(@PathVariable String slug, @PathVariable String ref) {
    var result =
        store
            .named(SurveyResult.class, municipalities.bySlug(slug).code(), ref)
            .orElseThrow(() -> new Refused.NotFound("survey_result", ref));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .cacheControl(CacheControl.noCache())
        .body(ResultFile.csv(result).getBytes(StandardCharsets.UTF_8));
  }
}
