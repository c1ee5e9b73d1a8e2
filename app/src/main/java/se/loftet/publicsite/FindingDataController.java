package se.loftet.publicsite;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.finding.Download;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.web.Text;

/// The table of a released finding as a file. Read as the public reads.
@Controller
class FindingDataController {
  private final ReleasedFindingRepository findings;
  private final Municipalities municipalities;

  FindingDataController(
      ReleasedFindingRepository findings,
      @Qualifier("publicMunicipalities") Municipalities municipalities) {
    this.findings = findings;
    this.municipalities = municipalities;
  }

  @GetMapping("/{slug}/fynd/{ref}/tabell.csv")
  ResponseEntity<byte[]> table(@PathVariable String slug, @PathVariable String ref) {
    var finding =
        findings.of(municipalities.bySlug(slug).code()).stream()
            .filter(each -> each.ref().equals(ref))
            .findFirst()
            .orElseThrow(() -> new Refused.NotFound("finding", ref));
    var csv = Download.of(finding.result(), Text.in(Text.SWEDISH));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .cacheControl(CacheControl.noCache())
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }
}
