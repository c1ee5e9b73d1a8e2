package se.loftet.workplace.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.AuditedReading;
import se.loftet.access.StaffChrome;
import se.loftet.finding.Download;
import se.loftet.finding.Finding;
import se.loftet.finding.Findings;
import se.loftet.finding.Picture;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;

/// A saved finding as files: its table, its picture, the whole record.
@Controller
@RequestMapping("/arbete/{slug}/fynd/{id:\\d{1,18}}")
class FindingFilesController {
  private final Findings findings;
  private final AuditedReading reading;
  private final StaffChrome chrome;

  FindingFilesController(Findings findings, AuditedReading reading, StaffChrome chrome) {
    this.findings = findings;
    this.reading = reading;
    this.chrome = chrome;
  }

  @GetMapping("/tabell.csv")
  ResponseEntity<byte[]> table(HttpServletRequest request, @PathVariable long id) {
    var finding = opened(id);
    var body = Download.of(findings.result(finding), chrome.text(request));
    return file(
        finding.head().ref() + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), body);
  }

  @GetMapping("/bild.svg")
  ResponseEntity<byte[]> picture(HttpServletRequest request, @PathVariable long id) {
    var finding = opened(id);
    var body = Picture.svg(findings.result(finding), chrome.text(request), finding.head().ref());
    if (body.isEmpty()) {
      throw new Refused.NotFound("picture", id);
    }
    return file(finding.head().ref() + ".svg", MediaType.valueOf("image/svg+xml"), body);
  }

  @GetMapping("/fynd.json")
  ResponseEntity<byte[]> record(@PathVariable long id) {
    var finding = opened(id);
    return file(
        finding.head().ref() + ".json",
        MediaType.APPLICATION_JSON,
        findings.result(finding).canonical());
  }

  private Finding opened(long id) {
    Acting.require(Right.READ);
    var finding = findings.get(id);
    reading.opened(finding);
    return finding;
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, String body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(body.getBytes(StandardCharsets.UTF_8));
  }
}
